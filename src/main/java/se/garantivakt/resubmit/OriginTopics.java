package se.garantivakt.resubmit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordReader;

/** The topics that rejected records came from, read at single offsets. */
final class OriginTopics implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;

  OriginTopics(Properties client) {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    properties.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    consumer = new KafkaConsumer<>(properties, bytes, bytes);
  }

  /** The record that lies there; empty where it no longer does. */
  Optional<RawRecord> at(RecordPlace place) {
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    if (!holds(partition, place.offset())) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    // asked anew each time: a poll waits in silence for a broker that is gone, this fails in time
    while (consumer.position(partition) < consumer.endOffsets(List.of(partition)).get(partition)) {
      Optional<ConsumerRecord<byte[], byte[]>> next =
          StreamSupport.stream(consumer.poll(LOOK).spliterator(), false).findFirst();
      if (next.isPresent()) {
        return next.filter(record -> record.offset() == place.offset()).map(RawRecordReader::raw);
      }
    }
    return Optional.empty();
  }

  private boolean holds(TopicPartition partition, long offset) {
    List<PartitionInfo> there = consumer.partitionsFor(partition.topic());
    if (there == null || there.stream().noneMatch(p -> p.partition() == partition.partition())) {
      return false;
    }
    List<TopicPartition> one = List.of(partition);
    return offset >= consumer.beginningOffsets(one).get(partition)
        && offset < consumer.endOffsets(one).get(partition);
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
