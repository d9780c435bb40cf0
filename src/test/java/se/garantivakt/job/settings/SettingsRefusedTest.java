package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRefusedTest {
  @TempDir Path temp;

  @Test
  void an_unknown_key_is_told_with_its_line_what_was_meant_and_what_is_allowed() {
    assertThat(file("time:", "  allowance: PT1S", "  ask-evry: PT2S").told())
        .containsExactly(
            "settings.yaml:3 time.ask-evry: «time.ask-evry» is not a known key; did you mean"
                + " time.ask-every? allowed: time.ask-every, time.answer-within, time.allowance,"
                + " time.jump-step, time.ahead, time.historical-after");
  }

  @Test
  void a_key_outside_its_section_is_found() {
    assertThat(file("allowance: PT1S").told())
        .singleElement()
        .asString()
        .contains("did you mean time.allowance?", "allowed: kafka, input.topics, input, time");
  }

  @Test
  void an_unknown_key_on_the_command_line_is_told_as_such() {
    assertThat(file().set("run.paralelism=4").told())
        .singleElement()
        .asString()
        .startsWith("--set run.paralelism: «run.paralelism» is not a known key; did you mean")
        .contains("run.parallelism?");
  }

  @Test
  void an_assignment_without_a_value_is_refused_and_not_repeated() {
    assertThat(file().set("hunter2").told())
        .containsExactly("--set: «•••» names no key; allowed: KEY=VALUE");
  }

  @Test
  void a_misspelt_variable_is_refused() {
    assertThat(file().environment(Map.of("GARANTIVAKT_KAFKA_BOTSTRAP", "a:1")).told())
        .singleElement()
        .asString()
        .contains("did you mean GARANTIVAKT_KAFKA_BOOTSTRAP?")
        .doesNotContain("a:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARANTIVAKT_DEBUG",
        "GARANTIVAKT_JAVA_OPTS",
        "GARANTIVAKT_KAFKA_SERVICE_HOST",
        "GARANTIVAKT_KAFKA_SERVICE_PORT_PLAIN",
        "GARANTIVAKT_KAFKA_PORT",
        "GARANTIVAKT_KAFKA_PORT_9092_TCP_ADDR",
        "PATH"
      })
  void what_is_no_setting_of_ours_is_let_be(String variable) {
    assertThat(file().environment(Map.of(variable, "x")).job())
        .isEqualTo(SettingsLoader.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka.bootstrap | localhost | host:port",
        "kafka.bootstrap | a:1, b:2 | no spaces",
        "input.topics.visit | care visit | a topic's name",
        "input.topics.visit | .. | a topic's name",
        "input.start | yesterday | earliest, latest, or an instant with offset",
        "input.start | 2026-03-05T00:00:00 | an instant with offset",
        "input.isolation | read_commited | did you mean read_committed?",
        "input.time-stamps | NoTimestampType | allowed: LogAppendTime, CreateTime",
        "input.leave-out | care-need-17 | none, or fingerprints of episodes",
        "input.most-bytes | 64k | a whole number from 1024 to",
        "time.ask-every | 1s | ISO 8601",
        "time.ask-every | PT0S | of a millisecond or more",
        "time.ask-every | PT0.0005S | ISO 8601",
        "time.allowance | -PT1S | PT0S for none",
        "watch.keep-closed | P1Y | P400D",
        "watch.most-events | 0 | a whole number from 10",
        "output.delivery | exactly_once | did you mean exactly-once?",
        "output.compression | gzip | allowed: zstd, lz4, none",
        "output.generation | 0 | a whole number from 1",
        "run.parallelism | 721 | a whole number from 1 to 720",
        "run.checkpoint-folder | checkpoints | a URI with its scheme",
        "run.state | forst | allowed: rocksdb, hashmap",
        "run.bounded | yes | true or false",
        "run.until | 2026-03-05 | never, or an instant with offset"
      })
  void a_wrong_value_is_told_with_what_is_allowed(String key, String value, String allowed) {
    assertThat(file().set(key + "=" + value).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo(key);
              assertThat(fault.value()).isEqualTo(value);
              assertThat(fault.allowed()).contains(allowed);
            });
  }

  @Test
  void a_wrong_value_is_refused_also_where_another_says_it_over() {
    assertThat(file("run: {parallelism: many}").set("run.parallelism=4").told())
        .singleElement()
        .asString()
        .startsWith("settings.yaml:1 run.parallelism: «many»");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    var faults =
        file("run: {parallelism: many}", "colour: red")
            .environment(Map.of("GARANTIVAKT_RUN_STATE", "paper"))
            .set("time.ahead=soon", "nothing")
            .faults();
    assertThat(faults).hasSize(5);
  }

  @Test
  void a_key_said_twice_is_refused() {
    assertThat(file("time.ahead: PT1M", "time: {ahead: PT2M}").told())
        .singleElement()
        .asString()
        .contains("time.ahead» is said twice");
    assertThat(file().set("time.ahead=PT1M", "time.ahead=PT2M").told()).hasSize(1);
  }

  @Test
  void a_list_is_no_value() {
    assertThat(file("run: {state: [rocksdb]}").told())
        .containsExactly("settings.yaml:1 run.state: «[rocksdb]» is a list; allowed: one text");
  }

  @Test
  void a_file_that_is_missing_is_told() {
    var loader = new SettingsLoader(Map.of());
    var missing = Optional.of(temp.resolve("none.yaml"));
    assertThat(catchThrowable(() -> loader.load(missing, List.of())))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("none.yaml")
        .hasMessageContaining("is not a file that can be read");
  }

  @Test
  void an_empty_file_and_empty_sections_say_nothing() {
    assertThat(file("# nothing").job()).isEqualTo(SettingsLoader.defaults());
    assertThat(file("kafka:", "  client:", "time:").job()).isEqualTo(SettingsLoader.defaults());
  }

  private Loading file(String... lines) {
    return new Loading(temp, lines);
  }
}
