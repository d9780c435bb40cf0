package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesPageTest {
  @TempDir Path temp;

  @Test
  void the_page_in_docs_says_what_the_files_say() throws IOException {
    assertThat(Files.readString(Path.of("docs", "rules.md")))
        .as("docs/rules.md is stale; run: jobs/garantivakt rules page")
        .isEqualTo(new RulesPage(Shipped.RULES).text());
  }

  @Test
  void each_rule_set_guarantee_and_switch_is_on_the_page() {
    String page = new RulesPage(Shipped.RULES).text();
    assertThat(RuleFiles.in(Shipped.RULES))
        .hasSize(9)
        .allSatisfy(
            id -> {
              assertThat(page).contains("\n### " + id + "\n");
              assertThat(Shipped.ids(Shipped.ruleSet(id)))
                  .allSatisfy(guarantee -> assertThat(page).contains("#### `" + guarantee + "`: "));
            });
    assertThat(new SwitchCatalog().keys())
        .allSatisfy(key -> assertThat(page).contains("| `" + key + "` | "));
  }

  @Test
  void a_rule_set_that_extends_another_tells_only_what_differs() {
    TrialFolder trial = new TrialFolder(temp);
    trial.write("trial", TrialFolder.RIGHT);
    trial.write(
        "upper",
        """
        ruleSet: upper
        version: "2"
        title: Above
        extends: trial
        switches: {noShow: waiveAfter2}
        guarantees: {brief: {as: wait, limit: P30D}}
        """);
    String page = new RulesPage(temp).text();
    String upper = page.substring(page.indexOf("\n### upper"));
    assertThat(upper)
        .contains("What is not told here is as in `trial`. Its guarantees `wait` are the same.")
        .contains("| `noShow` | waiveAfter2 | none | ")
        .contains("#### `brief`: a wait")
        .contains("| limit | P30D | C |")
        .doesNotContain("#### `wait`");
  }

  @Test
  void a_wrong_file_gives_no_page() {
    new TrialFolder(temp).write("trial", TrialFolder.RIGHT.replace("P90D", "P3M"));
    assertThatThrownBy(() -> new RulesPage(temp).text()).isInstanceOf(RuleFileException.class);
  }
}
