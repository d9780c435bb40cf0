package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Place;
import se.garantivakt.audit.compare.TakenRecord;
import se.garantivakt.job.output.KafkaRecords;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.publication.AccessibilityJson;

/**
 * The live topics, where what a comparison found is put right: in transactions, so that a reader of
 * what is committed sees all of a batch or nothing.
 *
 * @param settings with the broker and the names of the topics
 * @param rules which rules say the records, {@code id/version}
 */
public record RepairedTopics(JobSettings settings, Optional<String> rules) {
  private static final int BATCH = 10_000;

  /**
   * Publishes records, in their order.
   *
   * @throws BrokerException if the broker does not take them; batches before are published, and a
   *     comparison made again finds the rest
   */
  public void publish(List<TakenRecord> records) throws IOException {
    Properties properties = settings.kafka().producer().properties();
    properties.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        settings.output().transactionalIdPrefix() + "-repair-" + UUID.randomUUID());
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, bytes, bytes)) {
      producer.initTransactions();
      KafkaRecords kafka = new KafkaRecords(settings.output().topics());
      kafka.open(null, null);
      Partitions partitions = new Partitions(producer, new HashMap<>());
      for (int from = 0; from < records.size(); from += BATCH) {
        producer.beginTransaction();
        for (TakenRecord record : records.subList(from, Math.min(records.size(), from + BATCH))) {
          producer.send(kafka.serialize(output(record), partitions, null));
        }
        producer.commitTransaction();
      }
    } catch (KafkaException refused) {
      throw new BrokerException(
          "the repair was not published whole: "
              + refused.getMessage()
              + "; compare again to see what is left",
          refused);
    }
  }

  private OutputRecord output(TakenRecord record) throws IOException {
    JsonNode json = record.json();
    byte[] value = json.has("tombstone") ? null : record.bytes();
    byte[] like = record.key().getBytes(UTF_8);
    byte[] key =
        switch (record.topic()) {
          case STATUS -> json.get(value == null ? "key" : "clockId").textValue().getBytes(UTF_8);
          case ACCESSIBILITY -> rowKey(json).getBytes(UTF_8);
          default -> like;
        };
    byte[] partitionBy = record.topic() == OutputTopic.ACCESSIBILITY ? key : like;
    return new OutputRecord(record.topic(), key, partitionBy, value, rules);
  }

  private static String rowKey(JsonNode row) {
    Place place =
        new Place(
            row.get("clinicId").textValue(),
            row.get("guarantee").textValue(),
            Optional.ofNullable(row.get("careArea").textValue()));
    return AccessibilityJson.key(
        place, Accessibility.Kind.MONTH_END, Optional.of(row.get("period").textValue()));
  }

  /** The partitions that the live topics have, in their order. */
  private record Partitions(KafkaProducer<byte[], byte[]> producer, Map<String, int[]> known)
      implements KafkaRecordSerializationSchema.KafkaSinkContext {
    @Override
    public int getParallelInstanceId() {
      return 0;
    }

    @Override
    public int getNumberOfParallelInstances() {
      return 1;
    }

    @Override
    public int[] getPartitionsForTopic(String topic) {
      return known.computeIfAbsent(
          topic,
          name ->
              producer.partitionsFor(name).stream()
                  .mapToInt(PartitionInfo::partition)
                  .sorted()
                  .toArray());
    }
  }
}
