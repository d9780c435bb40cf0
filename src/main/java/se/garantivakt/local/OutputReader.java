package se.garantivakt.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from their beginning as a consumer of the contract does: only what is committed. Not
 * safe for use by several threads.
 */
public final class OutputReader implements AutoCloseable {
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions = new ArrayList<>();

  /** Of those topics, which must be there. */
  public OutputReader(Properties client, Collection<String> topics) {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    // closing waits for the answer to the fetch under way: half a second by default
    properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    consumer = new KafkaConsumer<>(properties, bytes, bytes);
    for (String topic : topics) {
      consumer.partitionsFor(topic).stream()
          .map(p -> new TopicPartition(p.topic(), p.partition()))
          .forEach(partitions::add);
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on from the first record of that time or later, epoch milliseconds. */
  public void seekTo(long millis) {
    Map<TopicPartition, Long> asked =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> Math.max(0, millis)));
    consumer
        .offsetsForTimes(asked)
        .forEach(
            (partition, found) -> {
              if (found == null) {
                consumer.seekToEnd(List.of(partition));
              } else {
                consumer.seek(partition, found.offset());
              }
            });
  }

  /** What has come since, waited for a while. */
  public List<ConsumerRecord<byte[], byte[]>> poll(Duration patience) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(patience).forEach(records::add);
    return records;
  }

  /** All that is committed by now and has not been read yet. */
  public List<ConsumerRecord<byte[], byte[]>> rest() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    rest(records::add);
    return records;
  }

  /**
   * The same, handed on one by one: a topic may hold more than fits into memory.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if the broker is gone in the middle
   */
  public void rest(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      ConsumerRecords<byte[], byte[]> next = consumer.poll(Duration.ofMillis(200));
      next.forEach(taker);
      if (next.isEmpty()) {
        // a poll waits in silence for a broker that is gone; this question fails in time
        consumer.endOffsets(partitions);
      }
    }
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
