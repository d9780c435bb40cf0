package se.garantivakt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.settings.JobSettings;

/** Reads the topics and parses the JSON, and does nothing with it. */
final class ParseAlone implements Case {
  @Override
  public void run(CaseSettings given) {
    JobSettings settings = StreamOfTopics.settings(given);
    InputDecoder decoder =
        new InputDecoder(
            DecoderLimits.defaults(), settings.input().topics(), settings.time().ahead());
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    long readable = 0;
    long read = 0;
    try (var consumer =
        new KafkaConsumer<>(settings.kafka().consumer().properties(), bytes, bytes)) {
      List<TopicPartition> all = new ArrayList<>();
      for (String topic : settings.input().topicNames()) {
        consumer
            .partitionsFor(topic)
            .forEach(p -> all.add(new TopicPartition(topic, p.partition())));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      long end = ends.values().stream().mapToLong(Long::longValue).sum();
      while (read < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          read++;
          Decoded decoded = decoder.decode(raw(record), record.timestamp());
          readable += decoded instanceof Decoded.Readable ? 1 : 0;
        }
      }
    }
    if (readable == 0) {
      throw new IllegalStateException("none of " + read + " records could be read");
    }
  }

  private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        List.of());
  }
}
