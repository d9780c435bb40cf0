package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.yaml.Fault;

class RefusedFilesTest {
  @TempDir Path temp;
  private TrialFolder trial;

  @BeforeEach
  void aFolder() {
    trial = new TrialFolder(temp);
  }

  @Test
  void a_rule_set_that_is_missing_is_told_with_those_that_are_there() {
    trial.write("national", TrialFolder.RIGHT);
    trial.write("stockholm", TrialFolder.RIGHT);
    assertThatThrownBy(() -> new RuleSetLoader().load(temp, "stokholm"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("stokholm.yaml")
        .hasMessageContaining("did you mean stockholm? allowed: national, stockholm");
  }

  @Test
  void what_is_extended_must_be_there() {
    assertThat(trial.faults("extends: natoinal\n" + TrialFolder.RIGHT))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("extends");
              assertThat(fault.allowed()).contains("trial");
            });
  }

  @Test
  void files_that_extend_each_other_are_refused() {
    trial.write("other", TrialFolder.RIGHT.replace("trial", "other") + "extends: trial\n");
    assertThat(trial.faults(TrialFolder.RIGHT + "extends: other\n"))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("extends in a circle: trial → other → trial");
  }

  @Test
  void a_file_that_extends_itself_is_refused() {
    assertThat(trial.faults(TrialFolder.RIGHT + "extends: trial\n"))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("extends in a circle: trial → trial");
  }

  @Test
  void a_file_of_another_name_than_its_rule_set_is_refused() {
    assertThat(trial.faultsWith("ruleSet: trial", "ruleSet: national"))
        .singleElement()
        .extracting(Fault::toString)
        .asString()
        .endsWith("trial.yaml:1 ruleSet: «national» is not the name of its file; allowed: trial");
  }

  @Test
  void what_is_wrong_below_is_told_of_the_file_where_it_stands() {
    trial.write("base", TrialFolder.RIGHT.replace("trial", "base").replace("P90D", "P3M"));
    assertThat(trial.faults("ruleSet: trial\nversion: 1\ntitle: A\nextends: base\n"))
        .singleElement()
        .extracting(fault -> fault.place().file())
        .asString()
        .endsWith("base.yaml");
  }

  @Test
  void a_key_said_twice_is_refused() {
    assertThat(trial.faultsWith("title: For trying", "title: For trying\ntitle: Again"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().line()).isEqualTo(4);
              assertThat(fault.wrong()).isEqualTo("is said twice");
              assertThat(fault.allowed()).isEqualTo("it stands at line 3 already");
            });
  }

  @Test
  void anchors_and_aliases_are_refused() {
    assertThat(trial.faultsWith("[new]", "&a [new], exceptReason: *a"))
        .filteredOn(fault -> fault.wrong().equals("is an anchor or an alias"))
        .extracting(fault -> fault.place().key())
        .containsExactly("guarantees.wait.cover.problem", "guarantees.wait.cover.exceptReason");
  }

  @Test
  void a_bomb_of_aliases_is_refused_and_not_followed() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s, %s, %s, %s]\n".formatted(i, i, before, before, before, before));
    }
    assertThat(trial.faults(bomb.toString()))
        .extracting(Fault::wrong)
        .contains("is an anchor or an alias");
  }

  @ParameterizedTest(name = "unreadable file {index}")
  @MethodSource("unreadable")
  void what_is_not_yaml_or_too_deep_or_too_large_is_refused_with_one_sentence(String text) {
    assertThat(trial.faults(text))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("is not readable YAML");
  }

  private static List<String> unreadable() {
    return List.of(
        "title: [For trying",
        "title:\t- tab\n\t- tab",
        "title: " + "[".repeat(50) + "]".repeat(50),
        TrialFolder.RIGHT + "# much\n".repeat(40_000));
  }

  @Test
  void a_second_document_is_refused() {
    assertThat(trial.faults(TrialFolder.RIGHT + "---\n" + TrialFolder.RIGHT))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("is followed by a second document");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(trial.faults("")).isNotEmpty();
    assertThat(trial.faults("ruleSet: trial\nversion: 1\ntitle: A\nguarantees: {}\n"))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("names no guarantee");
  }

  @Test
  void words_stay_as_they_are_written() {
    assertThat(trial.loadWith("version: \"1\"", "version: 010").version()).isEqualTo("010");
  }
}
