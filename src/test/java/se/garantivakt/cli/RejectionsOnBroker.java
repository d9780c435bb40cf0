package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.garantivakt.cli.RejectedVisits.why;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.OutputReader;
import se.garantivakt.publication.RejectionJson;

/**
 * A real broker with rejections as the job writes them, for a whole class of tests; each begins
 * with empty topics.
 */
final class RejectionsOnBroker implements AutoCloseable {
  static final String TOPIC = "care.visit";

  /** Of what a record takes in that topic, where it may be compressed. */
  static final int MOST_BYTES = 20_000;

  private static final String REJECTED = "event.rejected";

  private final EmbeddedBroker broker;
  private final Properties client = new Properties();
  private final KafkaProducer<byte[], byte[]> producer;
  private final Admin admin;

  RejectionsOnBroker(Path folder) throws Exception {
    broker = EmbeddedBroker.start(folder);
    CommandRun.of("topics", "create", "--profile=local", "--bootstrap=" + broker.bootstrap());
    client.put("bootstrap.servers", broker.bootstrap());
    Properties compressed = new Properties();
    compressed.putAll(client);
    compressed.put("compression.type", "gzip");
    ByteArraySerializer bytes = new ByteArraySerializer();
    producer = new KafkaProducer<>(compressed, bytes, bytes);
    admin = Admin.create(client);
    AlterConfigOp most =
        new AlterConfigOp(
            new ConfigEntry("max.message.bytes", Integer.toString(MOST_BYTES)),
            AlterConfigOp.OpType.SET);
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
    admin.incrementalAlterConfigs(Map.of(topic, List.of(most))).all().get();
  }

  /** Empties the topics that tests write to. */
  void clear() throws Exception {
    Map<TopicPartition, OffsetSpec> ends =
        admin.describeTopics(List.of(TOPIC, REJECTED)).allTopicNames().get().values().stream()
            .flatMap(RejectionsOnBroker::partitions)
            .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
    Map<TopicPartition, RecordsToDelete> all =
        admin.listOffsets(ends).all().get().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> RecordsToDelete.beforeOffset(e.getValue().offset())));
    admin.deleteRecords(all).all().get();
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition()));
  }

  /** The input topic forgets what lies before that offset, as by retention. */
  void forget(long before) throws Exception {
    TopicPartition partition = new TopicPartition(TOPIC, 1);
    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(before))).all().get();
  }

  CommandRun resubmit(String... options) {
    List<String> all = new ArrayList<>(List.of("resubmit", "--bootstrap=" + broker.bootstrap()));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  List<ConsumerRecord<byte[], byte[]>> inputs() {
    try (OutputReader reader = new OutputReader(client, List.of(TOPIC))) {
      return reader.rest();
    }
  }

  /** Sends an input, and tells its offset. */
  long log(String key, byte[] value) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(TOPIC, 1, null, key.getBytes(UTF_8), value);
    record.headers().add(new RecordHeader("from-system", "a".getBytes(UTF_8)));
    return producer.send(record).get().offset();
  }

  void rejected(RejectionReason reason, String key, long offset, byte[] value) throws Exception {
    List<RejectionJson.Header> headers =
        List.of(new RejectionJson.Header("from-system", "a".getBytes(UTF_8)));
    var place = new RejectionJson.Place(TOPIC, 1, offset);
    rejection(key, RejectionJson.write(why(reason, false), place, value, headers, false));
  }

  /** Only where it lies is told. */
  void rejectedPlace(RejectionReason reason, boolean personal, long offset) throws Exception {
    var place = new RejectionJson.Place(TOPIC, 1, offset);
    rejection(null, RejectionJson.write(why(reason, personal), place, null, List.of(), !personal));
  }

  void rejection(String key, byte[] value) throws Exception {
    byte[] bytes = key == null ? null : key.getBytes(UTF_8);
    producer.send(new ProducerRecord<>(REJECTED, bytes, value)).get();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
    broker.close();
  }
}
