package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job as {@code local} runs it, on the example of one patient. */
class LocalTest {
  private static final String EXAMPLE = "docs/example.jsonl";

  @TempDir private Path folder;

  @Test
  void the_example_is_worked_off_and_held_against_what_is_expected() throws IOException {
    Path events = folder.resolve("events.jsonl");
    Files.writeString(events, Files.readString(Path.of(EXAMPLE)) + "not json\n");
    Path expected = folder.resolve("expected.json");
    Files.writeString(
        expected, "{\"events\": 13, \"episodes\": 1, \"visit-90\": {\"clocks\": 1, \"met\": 7}}");
    CommandRun run =
        CommandRun.of("local", "--once", "--json", "--events=" + events, "--expect=" + expected);
    assertThat(run.err()).contains("fed 13 events", "Flink's own page: http://127.0.0.1:");
    JsonNode said = new ObjectMapper().readTree(run.out());
    assertThat(said.get("events").asInt()).isEqualTo(13);
    assertThat(said.get("unreadable").asInt()).isEqualTo(1);
    assertThat(said.get("alerts").get("imminent").asInt()).isPositive();
    assertThat(said.get("differences")).hasSize(1);
    assertThat(said.get("differences").get(0).asText()).startsWith("visit-90.met is ");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void what_cannot_be_run_is_told_in_a_sentence() {
    assertThat(CommandRun.of("local", "--expect=" + EXAMPLE).err())
        .contains("--expect needs --once");
    CommandRun nowhere = CommandRun.of("local", "--once", "--events=" + folder.resolve("none"));
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    CommandRun rules = CommandRun.of("local", "--once", "--rules=nowhere");
    assertThat(rules.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(rules.err()).contains("nowhere");
    CommandRun contradiction =
        CommandRun.of("local", "--once", "--events=" + EXAMPLE, "--set=time.allowance=PT0.1S");
    assertThat(contradiction.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(contradiction.err()).contains("time.allowance");
  }
}
