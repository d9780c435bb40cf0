package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Turns output records into Kafka's. They carry the headers {@code content-type}, {@code schema}
 * and, where rules said them, {@code rule-set-version}; and no time of their own, so that what is
 * said of the past does not fall under the retention of its topic at once.
 */
public final class KafkaRecords implements KafkaRecordSerializationSchema<OutputRecord> {
  private static final long serialVersionUID = 1L;

  /** The version of every output contract. */
  private static final int MAJOR = 1;

  private final Map<OutputTopic, String> names;

  /** With the names of the topics. */
  public KafkaRecords(Map<OutputTopic, String> names) {
    this.names = new EnumMap<>(names);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    // nothing to make ready
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      OutputRecord record, KafkaSinkContext context, Long timestamp) {
    String topic = names.get(record.topic());
    return new ProducerRecord<>(
        topic,
        partition(record, context.getPartitionsForTopic(topic)),
        null,
        record.key(),
        record.value(),
        headers(record));
  }

  private static Integer partition(OutputRecord record, int[] partitions) {
    if (record.partitionBy() == null) {
      return null;
    }
    int place = Utils.toPositive(Utils.murmur2(record.partitionBy())) % partitions.length;
    return partitions[place];
  }

  private static Headers headers(OutputRecord record) {
    Headers headers = new RecordHeaders();
    headers.add("content-type", "application/json".getBytes(UTF_8));
    headers.add("schema", (record.topic().contract() + "/" + MAJOR).getBytes(UTF_8));
    record.rules().ifPresent(rules -> headers.add("rule-set-version", rules.getBytes(UTF_8)));
    return headers;
  }
}
