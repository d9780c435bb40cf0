package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfKafkaTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka.client.security.protocol=SASL_SSL",
        "kafka.client.ssl.endpoint.identification.algorithm=",
        "kafka.consumer.max.poll.records=100",
        "kafka.producer.linger.ms=5",
        "kafka.admin.default.api.timeout.ms=5000"
      })
  void what_kafka_knows_is_passed_on(String assignment) {
    assertThat(set(assignment).loaded().shown())
        .anySatisfy(shown -> assertThat(assignment).isEqualTo(written(shown)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka.client.security.protcol=SSL | did you mean security.protocol?",
        "kafka.client.max.poll.records=5 | say it as kafka.consumer.max.poll.records",
        "kafka.consumer.linger.ms=5 | say it as kafka.producer.linger.ms",
        "kafka.consumer.colour=red | allowed: Kafka's own names of consumer properties",
        "kafka.producer.transaction.timeout.ms=5 | say it as output.transaction-timeout",
        "kafka.client.group.id=x | say it as kafka.consumer.group.id",
        "kafka.consumer.group.id=x | say it as input.group",
        "kafka.producer.acks=1 | always all",
        "kafka.client.bootstrap.servers=a:1 | say it as kafka.bootstrap"
      })
  void what_it_does_not_know_or_the_job_decides_is_refused(String assignment, String allowed) {
    assertThat(set(assignment).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.allowed()).contains(allowed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka.producer.linger.ms=soon | allowed: LONG, [0,...]",
        "kafka.producer.linger.ms=-5 | allowed: LONG, [0,...]",
        "kafka.client.security.protocol=TLS | SASL_SSL"
      })
  void a_value_that_kafka_does_not_take_is_refused(String assignment, String allowed) {
    assertThat(set(assignment).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.allowed()).contains(allowed));
  }

  @Test
  void all_that_the_job_decides_is_known_to_kafka() {
    List<String> known = names().toList();
    assertThat(known.stream().filter(name -> KafkaRefusals.sentence(name).isPresent()).distinct())
        .hasSize(KafkaRefusals.count());
  }

  @Test
  void every_variable_says_one_key() {
    assertThat(KnownKeys.all()).doesNotHaveDuplicates();
    assertThat(KnownKeys.byVariable()).hasSize((int) KnownKeys.all().count());
  }

  @Test
  void a_kafka_property_can_be_said_by_a_variable() {
    var job = set().environment(Map.of("GARANTIVAKT_KAFKA_CLIENT_SECURITY_PROTOCOL", "SSL")).job();
    assertThat(job.kafka().consumer().get("security.protocol", "")).isEqualTo("SSL");
  }

  private static Stream<String> names() {
    return Stream.of(
            ConsumerConfig.configNames(),
            ProducerConfig.configNames(),
            AdminClientConfig.configNames())
        .flatMap(Set::stream);
  }

  private static String written(LoadedSettings.Shown shown) {
    return shown.place().key() + "=" + shown.value();
  }

  private Loading set(String... assignments) {
    return new Loading(temp).set(assignments);
  }
}
