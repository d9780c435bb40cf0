package se.garantivakt.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.event.EventType;

/**
 * Writes to topics as sources do: keyed by episode, with the headers of the contract, stamped with
 * the simulated time. Within a partition the order stands, whatever is sent again.
 */
final class KafkaSink implements RecordSink {
  private static final int BATCH_BYTES = 256 * 1024;
  private static final int LINGER_MILLIS = 10;
  private static final int PATIENCE_MILLIS = 120_000;

  private final String bootstrap;
  private final Producer<byte[], byte[]> producer;
  private final Map<EventType, List<Header>> headers = new EnumMap<>(EventType.class);
  private final AtomicReference<Optional<Exception>> failure =
      new AtomicReference<>(Optional.empty());

  KafkaSink(String bootstrap, Properties common) {
    this.bootstrap = bootstrap;
    Properties properties = new Properties();
    properties.putAll(common);
    properties.remove("default.api.timeout.ms"); // the producer knows no such setting
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    ByteArraySerializer bytes = new ByteArraySerializer();
    this.producer = new KafkaProducer<>(properties, bytes, bytes);
    for (EventType type : EventType.values()) {
      headers.put(type, headers(type));
    }
  }

  @Override
  public void take(SimulatedRecord record) {
    throwFailure();
    ProducerRecord<byte[], byte[]> sent =
        new ProducerRecord<>(
            record.topicName(),
            null, // Kafka's own partitioner chooses, by the key
            record.loggedAt().toEpochMilli(),
            record.key().getBytes(UTF_8),
            record.value(),
            headers.get(record.topic()));
    try {
      producer.send(sent, (place, e) -> failed(e));
    } catch (KafkaException e) {
      throw KafkaTargetException.of(bootstrap, e);
    }
  }

  @Override
  public void close() {
    try {
      producer.close();
    } catch (KafkaException e) {
      throw KafkaTargetException.of(bootstrap, e);
    }
    throwFailure();
  }

  private void failed(Exception e) {
    if (e != null) {
      failure.updateAndGet(first -> first.isPresent() ? first : Optional.of(e));
    }
  }

  private void throwFailure() {
    failure
        .get()
        .ifPresent(
            e -> {
              throw KafkaTargetException.of(bootstrap, e);
            });
  }

  private static List<Header> headers(EventType type) {
    String schema = SimulatedRecord.topicName(type) + "/1";
    return List.of(
        new RecordHeader("content-type", "application/json".getBytes(UTF_8)),
        new RecordHeader("schema", schema.getBytes(UTF_8)));
  }
}
