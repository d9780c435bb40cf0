package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema.KafkaSinkContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;

/** What a consumer of Kafka sees of an output record. */
class KafkaRecordsTest {
  private static final byte[] EPISODE = "E/7".getBytes(UTF_8);
  private static final byte[] CLOCK = "E%2F7/visit-90/-".getBytes(UTF_8);
  private static final byte[] VALUE = "{}".getBytes(UTF_8);
  private static final long SOME_TIME = 1_700_000_000_000L;

  private final KafkaRecords records =
      new KafkaRecords(SettingsLoader.defaults().output().topics());

  {
    records.open(null, new Topic(1));
  }

  private record Topic(int partitions) implements KafkaSinkContext {
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
      return IntStream.range(0, partitions).toArray();
    }
  }

  @Test
  void a_status_and_its_tombstone_lie_in_the_partition_of_their_episode() {
    for (int partitions = 1; partitions < 40; partitions++) {
      int place = BuiltInPartitioner.partitionForKey(EPISODE, partitions);
      for (byte[] value : Arrays.asList(VALUE, null)) {
        OutputRecord status =
            new OutputRecord(OutputTopic.STATUS, CLOCK, EPISODE, value, Optional.of("national/1"));
        ProducerRecord<byte[], byte[]> sent = sent(status, partitions);
        assertThat(sent.partition()).isEqualTo(place);
        assertThat(sent.key()).isEqualTo(CLOCK);
        assertThat(sent.value()).isEqualTo(value);
      }
    }
  }

  @Test
  void an_alert_lies_where_kafka_s_own_clients_would_look_for_its_key() {
    OutputRecord alert =
        new OutputRecord(OutputTopic.ALERT, EPISODE, EPISODE, VALUE, Optional.of("national/1"));
    assertThat(sent(alert, 12).partition())
        .isEqualTo(BuiltInPartitioner.partitionForKey(EPISODE, 12));
  }

  @Test
  void what_has_no_key_lies_anywhere() {
    OutputRecord rejected =
        new OutputRecord(OutputTopic.REJECTED, null, null, VALUE, Optional.empty());
    assertThat(sent(rejected, 12).partition()).isNull();
    assertThat(sent(rejected, 12).key()).isNull();
  }

  @Test
  void no_record_has_a_time_of_its_own() {
    for (OutputTopic topic : OutputTopic.values()) {
      OutputRecord record = new OutputRecord(topic, EPISODE, EPISODE, VALUE, Optional.empty());
      assertThat(sent(record, 3).timestamp()).isNull();
      assertThat(sent(record, 3).topic()).isEqualTo(topic.contract());
    }
  }

  @Test
  void headers_say_form_contract_and_rules() {
    assertThat(headers(Optional.of("national/1")))
        .containsExactly(
            "content-type: application/json",
            "schema: guarantee.audit/1",
            "rule-set-version: national/1");
    assertThat(headers(Optional.empty()))
        .containsExactly("content-type: application/json", "schema: guarantee.audit/1");
  }

  private List<String> headers(Optional<String> rules) {
    OutputRecord audit = new OutputRecord(OutputTopic.AUDIT, EPISODE, EPISODE, VALUE, rules);
    return Arrays.stream(sent(audit, 3).headers().toArray())
        .map(header -> header.key() + ": " + new String(header.value(), UTF_8))
        .toList();
  }

  private ProducerRecord<byte[], byte[]> sent(OutputRecord record, int partitions) {
    return records.serialize(record, new Topic(partitions), SOME_TIME);
  }
}
