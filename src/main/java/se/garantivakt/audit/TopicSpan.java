package se.garantivakt.audit;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A part of topics, chosen when a replay begins: from one offset of each partition to before
 * another.
 *
 * @param begin by partition, the first offset
 * @param end by partition, the first offset that is not read
 */
public record TopicSpan(Map<TopicPartition, Long> begin, Map<TopicPartition, Long> end)
    implements Serializable {
  private static final int LAST = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Takes copies. */
  public TopicSpan {
    begin = Map.copyOf(begin);
    end = Map.copyOf(end);
  }

  /** Where a span begins, or ends before. */
  public sealed interface Edge {
    /** Where the topics begin, or end at the moment. */
    record OfTopics() implements Edge {}

    /** The first record logged at that instant or later, epoch milliseconds. */
    record At(long instant) implements Edge {}

    /** Offsets by topic and partition; a partition that is not among them as {@link OfTopics}. */
    record Offsets(Map<String, Map<Integer, Long>> offsets) implements Edge {}
  }

  /** The span of topics, which must be there. */
  public static TopicSpan of(Properties client, List<String> topics, Edge from, Edge to) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
      List<TopicPartition> all = topics.stream().flatMap(t -> partitions(consumer, t)).toList();
      Map<TopicPartition, Long> first = consumer.beginningOffsets(all);
      Map<TopicPartition, Long> last = consumer.endOffsets(all);
      Map<TopicPartition, Long> begin = new HashMap<>();
      Map<TopicPartition, Long> end = new HashMap<>();
      for (TopicPartition one : all) {
        long lowest = first.get(one);
        long highest = last.get(one);
        long ends = within(lowest, highest, edge(consumer, one, to, highest, highest));
        end.put(one, ends);
        begin.put(one, within(lowest, ends, edge(consumer, one, from, lowest, highest)));
      }
      return new TopicSpan(begin, end);
    }
  }

  private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    return infos.stream().map(info -> new TopicPartition(topic, info.partition()));
  }

  private static long edge(
      KafkaConsumer<?, ?> consumer, TopicPartition one, Edge edge, long absent, long none) {
    if (edge instanceof Edge.At at) {
      OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(one, at.instant())).get(one);
      return found == null ? none : found.offset();
    }
    return edge instanceof Edge.Offsets told
        ? told.offsets().getOrDefault(one.topic(), Map.of()).getOrDefault(one.partition(), absent)
        : absent;
  }

  private static long within(long lowest, long highest, long offset) {
    return Math.max(lowest, Math.min(highest, offset));
  }

  /** How many offsets there are: about as many as records. */
  public long size() {
    return end.keySet().stream().mapToLong(one -> end.get(one) - begin.get(one)).sum();
  }

  /**
   * The latest log time among the last records of each partition.
   *
   * @param latest log times beyond it do not count: such records will be rejected
   */
  public OptionalLong last(Properties client, long latest) {
    OptionalLong last = OptionalLong.empty();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
      for (TopicPartition one : end.keySet()) {
        for (ConsumerRecord<byte[], byte[]> record : tail(consumer, one)) {
          if (record.timestamp() <= latest && record.timestamp() > last.orElse(Long.MIN_VALUE)) {
            last = OptionalLong.of(record.timestamp());
          }
        }
      }
    }
    return last;
  }

  private List<ConsumerRecord<byte[], byte[]>> tail(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition one) {
    long ends = end.get(one);
    long begins = begin.get(one);
    List<ConsumerRecord<byte[], byte[]>> tail = List.of();
    // what a transaction leaves at the end of a partition are offsets without records
    long from = ends;
    for (long reach = LAST; tail.isEmpty() && from > begins; reach *= 10) {
      from = Math.max(begins, ends - reach);
      tail = read(consumer, one, from);
    }
    return tail;
  }

  private List<ConsumerRecord<byte[], byte[]>> read(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition one, long from) {
    List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
    consumer.assign(List.of(one));
    consumer.seek(one, from);
    while (consumer.position(one) < end.get(one)) {
      long before = consumer.position(one);
      consumer.poll(PATIENCE).records(one).stream()
          .filter(record -> record.offset() < end.get(one))
          .forEach(read::add);
      if (consumer.position(one) == before) {
        return read;
      }
    }
    return read;
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Properties client) {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
