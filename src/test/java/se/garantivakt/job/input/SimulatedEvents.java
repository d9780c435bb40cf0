package se.garantivakt.job.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The events of a simulated log, as a job decodes them that reads the log without a broker.
 *
 * @param topics the names that the input topics have
 */
public record SimulatedEvents(InputDecoder decoder, Map<EventType, String> topics) {

  /** The event of a record; nothing if it cannot be read. */
  public Optional<LoggedEvent> of(SimulatedRecord record) {
    long at = record.loggedAt().toEpochMilli();
    RawRecord raw =
        new RawRecord(
            topics.get(record.topic()),
            record.partition(),
            record.offset(),
            at,
            record.key().getBytes(UTF_8),
            record.value(),
            List.of());
    return decoder.decode(raw, at) instanceof Decoded.Readable readable
        ? Optional.of(
            new LoggedEvent(
                readable.event(),
                new LogPosition(at, record.topic(), record.partition(), record.offset())))
        : Optional.empty();
  }
}
