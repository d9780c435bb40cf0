package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.settings.LoadedSettings.Shown;

class SettingsPrecedenceTest {
  private static final Map<String, String> TWO = Map.of("GARANTIVAKT_TIME_ASK_EVERY", "PT2S");

  @TempDir Path temp;

  @Test
  void without_a_word_the_default_holds() {
    assertThat(askEvery(file())).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void the_file_wins_over_the_default() {
    assertThat(askEvery(file("time: {ask-every: PT3S}"))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void the_environment_wins_over_the_file() {
    assertThat(askEvery(file("time: {ask-every: PT3S}").environment(TWO)))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void the_command_line_wins_over_the_environment() {
    var all = file("time: {ask-every: PT3S}").environment(TWO).set("time.ask-every=PT4S");
    assertThat(askEvery(all)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void an_empty_variable_says_nothing() {
    var empty = Map.of("GARANTIVAKT_TIME_ASK_EVERY", "");
    assertThat(askEvery(file("time: {ask-every: PT3S}").environment(empty)))
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void a_key_may_be_written_with_dots() {
    assertThat(askEvery(file("time.ask-every: PT3S"))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void what_is_said_of_one_kind_of_client_wins_over_what_is_said_of_all() {
    var job =
        file("kafka: {client: {request.timeout.ms: 1000}, admin: {request.timeout.ms: 2000}}")
            .job();
    assertThat(job.kafka().consumer().get("request.timeout.ms", "")).isEqualTo("1000");
    assertThat(job.kafka().producer().get("request.timeout.ms", "")).isEqualTo("1000");
    assertThat(job.kafka().admin().get("request.timeout.ms", "")).isEqualTo("2000");
  }

  @Test
  void every_client_is_told_the_brokers() {
    var kafka = file().set("kafka.bootstrap=[::1]:9092,b:9093").job().kafka();
    assertThat(kafka.bootstrap()).isEqualTo("[::1]:9092,b:9093");
    for (var client : new ClientProperties[] {kafka.consumer(), kafka.producer(), kafka.admin()}) {
      assertThat(client.properties()).containsEntry("bootstrap.servers", "[::1]:9092,b:9093");
    }
  }

  @Test
  void it_can_be_shown_where_each_setting_comes_from() {
    var loaded =
        file("time: {ask-every: PT3S, allowance: PT1S}")
            .environment(TWO)
            .set("run.parallelism=4", "kafka.producer.linger.ms=5")
            .loaded();
    assertThat(loaded.shown())
        .extracting(LoadedSettingsRow::of)
        .contains(
            "GARANTIVAKT_TIME_ASK_EVERY time.ask-every = PT2S",
            "settings.yaml:1 time.allowance = PT1S",
            "--set run.parallelism = 4",
            "--set kafka.producer.linger.ms = 5",
            "default time.ahead = PT5M");
  }

  private record LoadedSettingsRow() {
    static String of(Shown shown) {
      String place = shown.place().toString();
      return place.substring(place.lastIndexOf('/') + 1) + " = " + shown.value();
    }
  }

  private Loading file(String... lines) {
    return new Loading(temp, lines);
  }

  private static Duration askEvery(Loading loading) {
    return loading.job().time().askEvery();
  }
}
