package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleSetLoader;

class RuleNamesTest {
  private static final Path RULES = Path.of("config", "rules");

  @ParameterizedTest
  @MethodSource("files")
  void every_rule_that_can_be_given_has_a_source_in_every_rule_file(Path file) {
    RuleSet rules = new RuleSetLoader().load(file);
    assertThat(RuleNames.of(new Engine(rules)))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rules.source(rule)).as("source of " + rule).isNotBlank());
  }

  @Test
  void the_names_are_those_of_parts_of_codes_and_of_corrections() {
    RuleSet national = new RuleSetLoader().load(RULES, "national");
    assertThat(RuleNames.of(new Engine(national)))
        .contains("visit-90/start", "visit-90/limit", "PvV", "MoV", "SoV", "correction")
        .contains("ownChoiceOtherRegion", "visit-90/provisional")
        .doesNotContain("treatment-90/provisional", "visit-90/nullify", "visit-90/restart");
    RuleSet stockholm = new RuleSetLoader().load(RULES, "stockholm");
    assertThat(RuleNames.of(new Engine(stockholm))).contains("visit-30/restart");
    RuleSet sepsis = new RuleSetLoader().load(RULES, "sepsis");
    assertThat(RuleNames.of(new Engine(sepsis)))
        .contains("antibiotics-1h/imminent")
        .doesNotContain("PvV", "antibiotics-1h/booking", "antibiotics-1h/cancel");
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(RULES)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }
}
