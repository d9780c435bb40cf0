package se.garantivakt.job.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.Rejection;
import se.garantivakt.event.RejectionReason;

/** Decodes records of the input topics as this installation names them. Never throws. */
public final class InputDecoder {
  private final EventDecoder decoder;
  private final Map<String, EventType> types;
  private final Duration ahead;

  /**
   * For topics by their types.
   *
   * @param ahead how far ahead of now a record may be dated
   */
  public InputDecoder(DecoderLimits limits, Map<EventType, String> topics, Duration ahead) {
    this.decoder = new EventDecoder(limits);
    this.types =
        topics.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    this.ahead = ahead;
  }

  /** The event of a record, or why there is none; {@code now} in epoch milliseconds. */
  public Decoded decode(RawRecord record, long now) {
    Optional<String> key = Optional.ofNullable(record.key()).map(bytes -> new String(bytes, UTF_8));
    if (record.time() > now + ahead.toMillis()) {
      return decoder.reject(
          RejectionReason.LOG_TIME_AHEAD,
          "the log's time of the record lies more than " + ahead + " ahead of now",
          record.value(),
          key);
    }
    EventType type = types.get(record.topic());
    if (type == null) {
      return decoder.reject(
          RejectionReason.WRONG_TOPIC,
          "the topic is none of input.topics; it was when this partition was first read",
          record.value(),
          key);
    }
    return decoder.decode(record.value(), key, type, Instant.ofEpochMilli(record.time()));
  }

  /** The same, not to be passed on if one of the record's headers holds a personal number. */
  public Rejection withHeaders(Rejection why, RawRecord record) {
    boolean personal = record.headers().stream().anyMatch(header -> isPersonal(why, header));
    return personal ? new Rejection(why.reason(), why.field(), why.message(), true) : why;
  }

  private boolean isPersonal(Rejection why, RawRecord.RawHeader header) {
    return decoder
        .reject(why.reason(), why.message(), header.value(), Optional.of(header.name()))
        .rejection()
        .personal();
  }

  /** Where the log has a record. */
  public LogPosition position(RawRecord record) {
    return new LogPosition(
        record.time(), types.get(record.topic()), record.partition(), record.offset());
  }
}
