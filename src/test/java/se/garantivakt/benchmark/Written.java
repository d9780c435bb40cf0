package se.garantivakt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.garantivakt.job.settings.JobSettings;

/**
 * How much this job wrote.
 *
 * @param each records for one that was read
 * @param size bytes of each, on average
 */
record Written(double each, int size) {

  /** What lies committed in its topics. */
  static Written in(JobSettings settings, long read) {
    Properties properties = settings.kafka().consumer().properties();
    properties.put("isolation.level", "read_committed");
    ByteArrayDeserializer deserializer = new ByteArrayDeserializer();
    long records = 0;
    long bytes = 0;
    try (var consumer = new KafkaConsumer<>(properties, deserializer, deserializer)) {
      List<TopicPartition> all = new ArrayList<>();
      for (String topic : settings.output().topics().values()) {
        consumer
            .partitionsFor(topic)
            .forEach(p -> all.add(new TopicPartition(topic, p.partition())));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          records++;
          bytes += record.value() == null ? 0 : record.value().length;
        }
      }
    }
    return new Written((double) records / read, Math.toIntExact(bytes / Math.max(1, records)));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f records of %d bytes are written for each", each, size);
  }
}
