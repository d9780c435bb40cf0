package se.garantivakt.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.EventType;
import se.garantivakt.local.EmbeddedBroker;

class KafkaTargetTest {
  private static final int PARTITIONS = 2;
  private static final String STAMP = "message.timestamp.type";
  private static final SimulationSettings WEEK =
      Simulated.MONTH.days(7).scale(0.005).poison(0.02).partitions(PARTITIONS);

  @TempDir private Path folder;

  @Test
  void topics_hold_what_was_simulated_where_and_when_it_was_and_wrong_topics_are_told()
      throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      KafkaTarget target = new KafkaTarget(broker.bootstrap());
      create(admin, Stream.of(EventType.values()).skip(1).toList(), "CreateTime");
      assertThatThrownBy(target::check)
          .hasMessageContaining("there is no topic care.contact; create it first")
          .matches(e -> ((KafkaTargetException) e).isWrongUse());

      create(admin, List.of(EventType.CONTACT), "LogAppendTime");
      assertThatThrownBy(target::check)
          .hasMessageContaining("care.contact stamps the time of appending")
          .matches(e -> ((KafkaTargetException) e).isWrongUse());
      keepGivenTime(admin, "care.contact");

      target.check();
      List<SimulatedRecord> simulated = Simulated.records(WEEK);
      try (RecordSink sink = target.open()) {
        for (SimulatedRecord record : simulated) {
          sink.take(record);
        }
      }
      for (EventType type : EventType.values()) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
          assertHolds(broker, type, partition, simulated);
        }
      }
    }
  }

  private static void assertHolds(
      EmbeddedBroker broker, EventType type, int partition, List<SimulatedRecord> simulated) {
    List<SimulatedRecord> expected =
        simulated.stream().filter(r -> r.topic() == type && r.partition() == partition).toList();
    List<ConsumerRecord<byte[], byte[]>> found =
        read(broker, SimulatedRecord.topicName(type), partition, expected.size());
    assertThat(found).hasSameSizeAs(expected).isNotEmpty();
    for (int i = 0; i < expected.size(); i++) {
      SimulatedRecord record = expected.get(i);
      ConsumerRecord<byte[], byte[]> there = found.get(i);
      assertThat(there.value()).isEqualTo(record.value());
      assertThat(new String(there.key(), UTF_8)).isEqualTo(record.key());
      assertThat(there.offset()).isEqualTo(record.offset());
      assertThat(there.timestamp()).isEqualTo(record.loggedAt().toEpochMilli());
      assertThat(there.timestampType()).isEqualTo(TimestampType.CREATE_TIME);
      assertThat(there.headers().lastHeader("content-type").value())
          .isEqualTo("application/json".getBytes(UTF_8));
      assertThat(new String(there.headers().lastHeader("schema").value(), UTF_8))
          .isEqualTo(record.topicName() + "/1");
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(
      EmbeddedBroker broker, String topic, int partition, int count) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap());
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      List<TopicPartition> partitions = List.of(new TopicPartition(topic, partition));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().iterator().next();
      assertThat(end).isEqualTo(count);
      while (all.size() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
      }
    }
    return all;
  }

  private static void create(Admin admin, List<EventType> types, String timestamps)
      throws Exception {
    List<NewTopic> topics =
        types.stream()
            .map(
                type ->
                    new NewTopic(
                            SimulatedRecord.topicName(type),
                            Optional.of(PARTITIONS),
                            Optional.empty())
                        .configs(Map.of(STAMP, timestamps, "retention.ms", "-1")))
            .toList();
    admin.createTopics(topics).all().get();
    // Told that a topic is made, a broker may still not know of it.
    List<String> names = topics.stream().map(NewTopic::name).toList();
    while (!admin.listTopics().names().get().containsAll(names)) {
      Thread.onSpinWait();
    }
  }

  private static void keepGivenTime(Admin admin, String name) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    ConfigEntry given = new ConfigEntry(STAMP, "CreateTime");
    AlterConfigOp set = new AlterConfigOp(given, AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
    List<ConfigResource> topics = List.of(topic);
    while (!admin
        .describeConfigs(topics)
        .all()
        .get()
        .get(topic)
        .get(STAMP)
        .value()
        .equals("CreateTime")) {
      Thread.onSpinWait();
    }
  }
}
