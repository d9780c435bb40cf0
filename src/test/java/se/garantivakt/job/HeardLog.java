package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.local.OutputReader;
import se.garantivakt.simulate.SimulatedRecord;

/** What lies in the input topics of a broker, as the engine would hear it in the log's order. */
public final class HeardLog {
  private HeardLog() {}

  /** Every event that can be read and was logged up to an instant. */
  public static List<LoggedEvent> of(String bootstrap, Instant until) {
    EventDecoder decoder = new EventDecoder(DecoderLimits.defaults());
    List<LoggedEvent> events = new ArrayList<>();
    for (EventType type : EventType.values()) {
      for (ConsumerRecord<byte[], byte[]> record :
          records(bootstrap, SimulatedRecord.topicName(type))) {
        Instant logged = Instant.ofEpochMilli(record.timestamp());
        Optional<String> key = Optional.of(new String(record.key(), UTF_8));
        Decoded decoded = decoder.decode(record.value(), key, type, logged);
        if (decoded instanceof Decoded.Readable readable && !logged.isAfter(until)) {
          events.add(
              new LoggedEvent(
                  readable.event(),
                  new LogPosition(record.timestamp(), type, record.partition(), record.offset())));
        }
      }
    }
    events.sort(Comparator.comparing(LoggedEvent::position));
    return events;
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String bootstrap, String topic) {
    Properties client = new Properties();
    client.put("bootstrap.servers", bootstrap);
    try (OutputReader reader = new OutputReader(client, List.of(topic))) {
      return reader.rest();
    }
  }
}
