package se.garantivakt.resubmit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.settings.BrokerException;

/**
 * Writes records once more: the same bytes, key and headers, and a header that names where the
 * original lies.
 */
final class Copies implements AutoCloseable {
  /** Holds {@code topic/partition/offset} of the record that a copy was made of. */
  static final String RESUBMITTED_FROM = "resubmitted-from";

  /** What a record takes besides its value. */
  private static final int AROUND = 64 * 1024;

  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Integer> partitions = new HashMap<>();
  private final AtomicLong taken = new AtomicLong();
  private final AtomicReference<Optional<Exception>> refused =
      new AtomicReference<>(Optional.empty());

  /** With the properties of a producer, for records of at most so many bytes. */
  Copies(Properties client, int mostBytes) {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.putIfAbsent(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Integer.toString(Math.max(1 << 20, mostBytes) + AROUND));
    ByteArraySerializer bytes = new ByteArraySerializer();
    producer = new KafkaProducer<>(properties, bytes, bytes);
  }

  /** Sends one to the partition that the original lay in, so that its order there stays. */
  void send(RawRecord copy, RecordPlace origin) {
    throwRefusal();
    Integer partition =
        copy.topic().equals(origin.topic()) && origin.partition() < partitions(copy.topic())
            ? Integer.valueOf(origin.partition())
            : null;
    try {
      producer.send(
          new ProducerRecord<>(
              copy.topic(),
              partition,
              copy.time(),
              copy.key(),
              copy.value(),
              headers(copy, origin)),
          (place, wrong) -> ended(wrong));
    } catch (KafkaException wrong) {
      throw refusal(wrong);
    }
  }

  /** Waits until the broker has taken all. */
  void flush() {
    producer.flush();
    throwRefusal();
  }

  /** How many the broker has taken. */
  long taken() {
    return taken.get();
  }

  private int partitions(String topic) {
    return partitions.computeIfAbsent(topic, name -> producer.partitionsFor(name).size());
  }

  private static List<Header> headers(RawRecord copy, RecordPlace origin) {
    List<Header> headers = new ArrayList<>();
    for (RawRecord.RawHeader header : copy.headers()) {
      if (!header.name().equals(RESUBMITTED_FROM)) {
        headers.add(new RecordHeader(header.name(), header.value()));
      }
    }
    headers.add(new RecordHeader(RESUBMITTED_FROM, origin.text().getBytes(UTF_8)));
    return headers;
  }

  private void ended(Exception wrong) {
    if (wrong == null) {
      taken.incrementAndGet();
    } else {
      refused.updateAndGet(first -> first.isPresent() ? first : Optional.of(wrong));
    }
  }

  private void throwRefusal() {
    refused
        .get()
        .ifPresent(
            wrong -> {
              throw refusal(wrong);
            });
  }

  private BrokerException refusal(Exception wrong) {
    return new BrokerException(
        "the broker took "
            + taken
            + " records and then no more ("
            + wrong.getMessage()
            + "); run it again for the rest: what was taken is not sent again",
        wrong);
  }

  @Override
  public void close() {
    producer.close();
  }
}
