package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsSecretsTest {
  private static final String SECRET = "hunter2";
  private static final String KEY = "ssl.key.password";
  private static final String VARIABLE = "GARANTIVAKT_KAFKA_CLIENT_SSL_KEY_PASSWORD";

  @TempDir Path temp;

  @Test
  void all_that_kafka_holds_for_a_password_is_a_secret() {
    assertThat(
            Stream.of(
                    ConsumerConfig.configDef(),
                    ProducerConfig.configDef(),
                    AdminClientConfig.configDef())
                .flatMap(def -> def.configKeys().values().stream())
                .filter(key -> key.type == ConfigDef.Type.PASSWORD))
        .hasSizeGreaterThan(20)
        .allMatch(key -> Secrets.holds(key.name));
  }

  @Test
  void nothing_of_our_own_is_a_secret() {
    assertThat(Keys.ALL).noneMatch(key -> Secrets.holds(key.name()));
  }

  @Test
  void a_secret_in_the_file_is_refused_with_where_it_may_come_from() {
    assertThat(new Loading(temp, "kafka: {client: {ssl.key.password: hunter2}}").told())
        .containsExactly(
            "settings.yaml:1 kafka.client.ssl.key.password: «•••» is a secret and must not stand"
                + " here; allowed: file:PATH here, or the secret itself in the environment as "
                + VARIABLE);
  }

  @Test
  void a_secret_on_the_command_line_is_refused() {
    assertThat(new Loading(temp).set("kafka.client.ssl.key.password=hunter2").faults())
        .singleElement()
        .asString()
        .startsWith("--set")
        .doesNotContain(SECRET);
  }

  @Test
  void a_secret_may_stand_in_the_environment() {
    var job = new Loading(temp).environment(Map.of(VARIABLE, SECRET)).job();
    assertThat(job.kafka().admin().get(KEY, "")).isEqualTo(SECRET);
  }

  @Test
  void a_secret_may_be_read_from_a_file_that_any_of_them_names() throws IOException {
    String named = "file:" + Files.writeString(temp.resolve("key"), SECRET + "\n");
    assertRead(new Loading(temp, "kafka: {client: {ssl.key.password: '" + named + "'}}"));
    assertRead(new Loading(temp).set("kafka.client.ssl.key.password=" + named));
    assertRead(new Loading(temp).environment(Map.of(VARIABLE, named)));
  }

  @Test
  void a_file_that_is_missing_or_empty_is_no_secret() throws IOException {
    Path empty = Files.writeString(temp.resolve("empty"), "\n");
    Loading loading = new Loading(temp);
    assertThat(loading.environment(Map.of(VARIABLE, "file:" + empty)).told())
        .containsExactly(
            VARIABLE
                + " kafka.client.ssl.key.password: «file:empty» is an empty file; allowed: file:PATH"
                + " of a text file that holds the secret and nothing else");
    assertThat(loading.environment(Map.of(VARIABLE, "file:/no/such")).told().get(0))
        .contains("is not a file that can be read");
  }

  @Test
  void a_secret_is_not_printed_by_anything_that_holds_it() {
    var loaded = new Loading(temp).environment(Map.of(VARIABLE, SECRET)).loaded();
    assertThat(loaded.toString()).contains(Secrets.HIDDEN).doesNotContain(SECRET);
    assertThat(loaded.job().toString()).contains(Secrets.HIDDEN).doesNotContain(SECRET);
    assertThat(loaded.job().kafka().consumer().toString()).contains(KEY).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka: {client: {ssl.key.password: hunter2}}",
        "kafka: {client: {ssl.key.pasword: hunter2}}",
        "kafka: {client: {ssl.kye.password: hunter2}}",
        "password: hunter2",
        "kafka: {client: {ssl.key.password: [hunter2]}}",
        "kafka: {client: {ssl.key.password: {a: hunter2}}}",
        "kafka: {client: {ssl.key.password: *hunter2}}",
        "kafka: {client: {ssl.key.password: &hunter2 x}}",
        "kafka: {client: {ssl.key.password: @hunter2}}",
        "kafka: {client: {ssl.key.password: \"hunter2}}",
        "kafka: {client: {ssl.key.password: hunter2, ssl.key.password: hunter2}}",
        "kafka: hunter2",
        "hunter2"
      })
  void a_secret_is_in_no_fault_of_the_file_and_in_no_stack_trace(String line) {
    assertHidden(new Loading(temp, line).refusal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kafka.client.ssl.key.password=hunter2",
        "kafka.client.ssl.key.pasword=hunter2",
        "kafka.client.sasl.jaas.config=hunter2",
        "kafka.consumer.sasl.oauthbearer.client.credentials.client.secret=hunter2",
        "hunter2",
        "=hunter2"
      })
  void a_secret_is_in_no_fault_of_the_command_line(String assignment) {
    assertHidden(new Loading(temp).set(assignment).refusal());
  }

  private static void assertRead(Loading loading) {
    assertThat(loading.job().kafka().producer().get(KEY, "")).isEqualTo(SECRET);
  }

  private static void assertHidden(SettingsException refusal) {
    StringWriter trace = new StringWriter();
    refusal.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(SECRET);
    assertThat(refusal.faults()).isNotEmpty().noneMatch(f -> f.toString().contains(SECRET));
  }
}
