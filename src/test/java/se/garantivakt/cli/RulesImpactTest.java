package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.replay.Tale;
import se.garantivakt.replay.explain.Tales;

class RulesImpactTest {
  private static final Path NATIONAL = Path.of("config", "rules", "national.yaml");

  @TempDir Path temp;

  @Test
  void the_same_rules_change_nothing() {
    CommandRun run = impact("national", NATIONAL.toString(), tales());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Episodes  4, 0 lines rejected").contains("No clock changes.");
  }

  @Test
  void a_shorter_limit_is_told_clock_by_clock() throws IOException {
    CommandRun run = impact("national", shorter(), tales());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .containsPattern("visit-90 +1 +1 +0 +0 +0 +0 +0 +0\n")
        .containsPattern("treatment-90 +3 +3 +2 +2 +2 +0 +0 +0\n")
        .contains("E-PAUSED/treatment-90/-\n  state      met -> breachedStopped\n")
        .contains("  deadline   2024-07-30 -> 2024-05-31\n");
  }

  @Test
  void programs_get_the_same_as_data() throws IOException {
    CommandRun run = impact("national", shorter(), tales(), "--json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("clocksChanged").asInt()).isEqualTo(2);
    assertThat(json.at("/guarantees/1/breachGained").asInt()).isEqualTo(2);
    assertThat(json.at("/changes/0/clockId").asText()).isEqualTo("E-PAUSED/treatment-90/-");
    assertThat(json.at("/changes/0/field").asText()).isEqualTo("state");
    assertThat(json.at("/changes/0/before").asText()).isEqualTo("met");
    assertThat(json.at("/changes/2/before").isNull()).isTrue();
    assertThat(json.at("/new/ruleSet").asText()).isEqualTo("national");
  }

  @Test
  void another_instant_may_be_asked_about() throws IOException {
    CommandRun run = impact("national", shorter(), tales(), "--at", "2024-02-15");
    assertThat(run.out())
        .contains("As of     2024-02-15T00:00:00+01:00")
        .contains("Clocks that change: 1\n")
        .contains("  deadline   2024-05-01 -> 2024-03-02\n");
  }

  @Test
  void of_many_clocks_that_change_fifty_are_listed_unless_all_are_asked_for() throws IOException {
    Tale[] many = new Tale[53];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Tale("E" + i).on("2024-04-01", "decision.treatment");
    }
    String events = ArchiveOnDisk.of(temp, many);
    assertThat(impact("national", shorter(), events).out())
        .contains("E49/treatment-90/-")
        .doesNotContain("E50/treatment-90/-")
        .endsWith("and 3 more clocks; --all lists them\n");
    assertThat(impact("national", shorter(), events, "--all").out())
        .contains("E52/treatment-90/-")
        .doesNotContain("more clocks");
  }

  @Test
  void what_cannot_be_read_is_wrong_use() {
    assertThat(impact("national", "none", tales()).exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(impact("national", "national", temp.resolve("x.jsonl").toString()).exitCode())
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(impact("national", "national", tales(), "--at", "soon").err())
        .contains("--at is «soon»");
    String empty = ArchiveOnDisk.of(temp, List.of("no event"));
    assertThat(impact("national", "national", empty).err()).contains("there are no events in");
  }

  private String tales() {
    return ArchiveOnDisk.of(
        temp, Tales.paused(), Tales.corrected(), Tales.voided(), Tales.provisional());
  }

  /** The national rules with thirty days, not ninety, to a treatment. */
  private String shorter() throws IOException {
    String text = Files.readString(NATIONAL);
    int at = text.indexOf("limit: P90D", text.indexOf("\n  treatment-90:"));
    String shorter = text.substring(0, at) + "limit: P30D" + text.substring(at + 11);
    return Files.writeString(temp.resolve("national.yaml"), shorter).toString();
  }

  private static CommandRun impact(String old, String changed, String events, String... more) {
    List<String> args =
        new ArrayList<>(List.of("rules", "impact", old, changed, "--events", events));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }
}
