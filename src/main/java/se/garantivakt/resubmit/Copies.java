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
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.Compression;

/**
 * Writes records once more: the same bytes, key and headers, and a header that names where the
 * original lies.
 */
final class Copies implements AutoCloseable {
  /** Holds {@code topic/partition/offset} of the record that a copy was made of. */
  static final String RESUBMITTED_FROM = "resubmitted-from";

  /** The broker judges what is too large, not this client; its buffer holds no more. */
  private static final int LARGEST = 32 << 20;

  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Integer> partitions = new HashMap<>();
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong tooLarge = new AtomicLong();
  private final AtomicReference<Optional<Exception>> refused =
      new AtomicReference<>(Optional.empty());

  /** With the properties of a producer; compressed, for so may the originals have been. */
  Copies(Properties client, Compression compression) {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression.word());
    properties.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(LARGEST));
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

  /** Waits until the broker has taken all that are not too large for it. */
  void flush() {
    producer.flush();
    throwRefusal();
  }

  /** How many were too large for their topic; known after {@link #flush}. */
  long tooLarge() {
    return tooLarge.get();
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
    } else if (wrong instanceof RecordTooLargeException) {
      tooLarge.incrementAndGet();
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

  /** How far it came before that happened. */
  BrokerException refusal(Exception wrong) {
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
