package se.garantivakt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.garantivakt.job.settings.JobSettings;

/** The records of topics up to where they end now, by a plain consumer. */
final class AllPartitions {
  /** What is done with a record. */
  interface Taker {
    void take(ConsumerRecord<byte[], byte[]> record) throws Exception;
  }

  private AllPartitions() {}

  /**
   * Reads one share of the partitions, and says how many records they hold.
   *
   * @param share which one, from 0
   * @param of how many there are
   */
  static long read(JobSettings settings, List<String> topics, int share, int of, Taker taker)
      throws Exception {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    long read = 0;
    try (var consumer =
        new KafkaConsumer<>(settings.kafka().consumer().properties(), bytes, bytes)) {
      List<TopicPartition> mine = new ArrayList<>();
      for (String topic : topics) {
        consumer.partitionsFor(topic).stream()
            .filter(p -> p.partition() % of == share)
            .forEach(p -> mine.add(new TopicPartition(topic, p.partition())));
      }
      consumer.assign(mine);
      consumer.seekToBeginning(mine);
      Map<TopicPartition, Long> ends = consumer.endOffsets(mine);
      long end = ends.values().stream().mapToLong(Long::longValue).sum();
      while (read < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          read++;
          taker.take(record);
        }
      }
    }
    return read;
  }
}
