package se.garantivakt.job.output;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Turns output records into Kafka's. They carry the headers {@code content-type}, {@code schema}
 * and, where rules said them, {@code rule-set-version}; and no time of their own, so that what is
 * said of the past does not fall under the retention of its topic at once.
 */
public final class KafkaRecords implements KafkaRecordSerializationSchema<OutputRecord> {
  private static final long serialVersionUID = 1L;

  private final Map<OutputTopic, String> names;
  private transient ContractHeaders headers;

  /** With the names of the topics. */
  public KafkaRecords(Map<OutputTopic, String> names) {
    this.names = new EnumMap<>(names);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    headers = new ContractHeaders();
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
        headers.of(record.topic(), record.rules()));
  }

  private static Integer partition(OutputRecord record, int[] partitions) {
    if (record.partitionBy() == null) {
      return null;
    }
    int place = Utils.toPositive(Utils.murmur2(record.partitionBy())) % partitions.length;
    return partitions[place];
  }
}
