package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The four topics in the log's order, which a job that is not behind hears them in: a backlog that
 * is read from four topics comes out of step. The records lie in one topic, and a header says which
 * of the four each is of.
 */
final class OneTopic implements KafkaRecordDeserializationSchema<RawRecord> {
  private static final long serialVersionUID = 1L;
  private static final int PARTITIONS = 2;
  private static final String OF = "of";

  /** Its name. */
  static final String NAME = "care.in-order";

  /** Creates it, and opens it for writing. */
  static Filling create(String bootstrap) throws Exception {
    Properties client = new Properties();
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    try (Admin admin = Admin.create(client)) {
      NewTopic topic = new NewTopic(NAME, Optional.of(PARTITIONS), Optional.empty());
      topic.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")); // the records are of the past
      admin.createTopics(List.of(topic)).all().get();
    }
    client.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new Filling(new KafkaProducer<>(client, bytes, bytes));
  }

  /** What fills it. */
  record Filling(KafkaProducer<byte[], byte[]> producer) implements AutoCloseable {

    void take(SimulatedRecord record) {
      producer.send(
          new ProducerRecord<>(
              NAME,
              null,
              record.loggedAt().toEpochMilli(),
              record.key().getBytes(UTF_8),
              record.value(),
              List.of(new RecordHeader(OF, record.topicName().getBytes(UTF_8)))));
    }

    @Override
    public void close() {
      producer.close();
    }
  }

  /** A record of it, as its own topic would hold it. */
  static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        new String(record.headers().lastHeader(OF).value(), UTF_8),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        List.of());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
    out.collect(raw(record));
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return RawRecordSerializer.TYPE;
  }
}
