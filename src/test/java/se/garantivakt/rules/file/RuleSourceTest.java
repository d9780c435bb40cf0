package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.rules.RuleSet;

/** Rules taken from their files to where there are none. */
class RuleSourceTest {
  private static final Path RULES = Path.of("config", "rules");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"national", "stockholm", "bup", "england-rtt", "sepsis"})
  void the_rule_set_is_the_one_that_the_files_give(String id) {
    RuleSource source = RuleSource.of(RULES.resolve(id + ".yaml"));
    RuleSet expected = new RuleSetLoader().load(RULES, id);
    assertThat(source.load())
        .usingRecursiveComparison()
        .ignoringAllOverriddenEquals()
        .isEqualTo(expected);
  }

  @Test
  void all_that_a_file_extends_is_taken_along() {
    assertThat(RuleSource.of(RULES.resolve("stockholm.yaml")).texts())
        .containsOnlyKeys("stockholm.yaml", "national.yaml");
  }

  @Test
  void a_comment_is_no_other_meaning_and_a_changed_limit_is() throws IOException {
    String text = Files.readString(RULES.resolve("sepsis.yaml"));
    String digest = digest(text);
    assertThat(digest("# another comment\n" + text)).isEqualTo(digest);
    assertThat(digest(text.replace("limit: PT1H", "limit: PT2H"))).isNotEqualTo(digest);
  }

  @Test
  void a_change_in_what_a_file_extends_is_another_meaning() throws IOException {
    String stockholm = Files.readString(RULES.resolve("stockholm.yaml"));
    String national = Files.readString(RULES.resolve("national.yaml"));
    Files.writeString(folder.resolve("stockholm.yaml"), stockholm);
    Files.writeString(folder.resolve("national.yaml"), national);
    String before = RuleSource.of(folder.resolve("stockholm.yaml")).digest();
    Files.writeString(
        folder.resolve("national.yaml"), national.replace("limit: P90D", "limit: P89D"));
    assertThat(RuleSource.of(folder.resolve("stockholm.yaml")).digest()).isNotEqualTo(before);
  }

  @Test
  void a_file_that_does_not_hold_is_refused() throws IOException {
    Path file = folder.resolve("sepsis.yaml");
    Files.writeString(file, "ruleSet: sepsis\nunknown: 1\n");
    assertThatThrownBy(() -> RuleSource.of(file))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining("unknown");
  }

  private String digest(String text) throws IOException {
    Path file = folder.resolve("sepsis.yaml");
    Files.writeString(file, text);
    return RuleSource.of(file).digest();
  }
}
