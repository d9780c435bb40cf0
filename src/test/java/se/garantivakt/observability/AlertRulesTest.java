package se.garantivakt.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertRulesTest {
  private static final String SECTION = "## When an alert fires";

  static Stream<JsonNode> rules() throws IOException {
    return AlertRules.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_says_whom_it_wakes_and_what(JsonNode rule) {
    assertThat(rule.at("/labels/severity").textValue()).isIn("page", "ticket");
    assertThat(rule.at("/annotations/summary").textValue()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_is_tried_firing_and_not_firing(JsonNode rule) throws IOException {
    List<JsonNode> tests =
        AlertRules.tests().stream()
            .filter(test -> test.get("alertname").equals(rule.get("alert")))
            .toList();
    assertThat(tests)
        .anyMatch(test -> !test.get("exp_alerts").isEmpty())
        .anyMatch(test -> test.get("exp_alerts").isEmpty());
  }

  @Test
  void the_runbook_has_an_entry_for_each_rule_and_no_other() throws IOException {
    assertThat(entries())
        .containsExactlyInAnyOrderElementsOf(
            rules().map(rule -> rule.at("/annotations/runbook").textValue()).toList());
  }

  @Test
  void every_entry_says_what_it_means_how_to_look_and_what_mends_it() throws IOException {
    assertThat(section().split("\n### "))
        .hasSizeGreaterThan(10)
        .satisfies(parts -> assertThat(Stream.of(parts).skip(1)).allMatch(AlertRulesTest::isWhole));
  }

  private static boolean isWhole(String entry) {
    return Stream.of("**Means:**", "**Look", "**Mend:**", "**mend:**")
            .filter(entry::contains)
            .count()
        == 3;
  }

  private static List<String> entries() throws IOException {
    return section()
        .lines()
        .filter(line -> line.startsWith("### "))
        .map(line -> line.substring(4))
        .toList();
  }

  private static String section() throws IOException {
    String runbook = Files.readString(Path.of("docs", "runbook.md"));
    String from = runbook.substring(runbook.indexOf(SECTION) + SECTION.length());
    int next = from.indexOf("\n## ");
    return next < 0 ? from : from.substring(0, next);
  }
}
