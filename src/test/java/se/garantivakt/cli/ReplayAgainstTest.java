package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} with what it is compared with, in one command. */
class ReplayAgainstTest {
  private static final Path EXAMPLE = Path.of("docs", "example.jsonl");
  private static final String ALERTS = "guarantee.alert.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void compared_with_what_was_said_then_it_ends_with_0_if_that_is_the_same_and_with_1_if_not()
      throws IOException {
    Path then = folder.resolve("then");
    assertThat(replay(then).exitCode()).isEqualTo(ExitCode.DONE);

    CommandRun same = replay(folder.resolve("same"), "--compare", then.toString());
    assertThat(same.exitCode()).as(same.err()).isEqualTo(ExitCode.DONE);
    assertThat(same.out()).endsWith("the same was published\n");

    List<String> alerts = Files.readAllLines(then.resolve(ALERTS));
    String lost = alerts.stream().filter(a -> a.contains("\"resolved\"")).findFirst().orElseThrow();
    Files.write(then.resolve(ALERTS), alerts.stream().filter(a -> !a.equals(lost)).toList());
    CommandRun other = replay(folder.resolve("other"), "--compare=" + then, "--json");
    assertThat(other.exitCode()).isEqualTo(ExitCode.FOUND);
    List<JsonNode> lines = lines(other);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("records").asInt()).isPositive();
    assertThat(lines.get(1).at("/compare/same").asBoolean(true)).isFalse();
    assertThat(folder.resolve("other").resolve("differences.json")).exists();
  }

  @Test
  void what_other_rules_would_move_is_told_per_guarantee_and_patient_and_is_no_fault()
      throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = replay(out, "--what-if=stockholm", "--json");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    List<JsonNode> lines = lines(run);
    assertThat(lines).hasSize(3);
    JsonNode whatIf = lines.get(2).get("whatIf");
    assertThat(whatIf.at("/guarantees/0/guarantee").asText()).isEqualTo("visit-30");
    assertThat(whatIf.at("/clinics/0/breachesMore").asInt()).isOne();
    assertThat(JSON.readTree(out.resolve("replay.json").toFile()).get("rules").asText())
        .startsWith("national/");
    Path others = out.resolve("what-if");
    assertThat(JSON.readTree(others.resolve("replay.json").toFile()).get("rules").asText())
        .startsWith("stockholm/");
    assertThat(others.resolve("differences.json")).exists();
  }

  @Test
  void what_does_not_go_together_is_refused_before_anything_is_read() {
    Path out = folder.resolve("out");
    refused("say --bootstrap HOST:PORT, or --compare=DIR", "--out=" + out, "--compare");
    refused("--repair is for --compare", "--out=" + out, "--repair");
    refused("--repair is for --bootstrap", "--out=" + out, "--compare=" + folder, "--repair");
    refused("--yes is for --repair", "--out=" + out, "--compare=" + folder, "--yes");
    refused("need a replay in files", "--to-topics=p.", "--what-if=national");
    refused("need a replay in files", "--to-topics=p.", "--compare=" + folder);
    refused("nowhere", "--out=" + out, "--what-if=nowhere");
    assertThat(out).doesNotExist();
  }

  private static void refused(String why, String... options) {
    CommandRun run = replay(options);
    assertThat(run.err()).contains(why);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  private static CommandRun replay(Path out, String... further) {
    return replay(
        Stream.concat(Stream.of("--out=" + out), Stream.of(further)).toArray(String[]::new));
  }

  private static CommandRun replay(String... options) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    "replay", "--events=" + EXAMPLE, "--rules=national", "--until=2026-12-01"),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private static List<JsonNode> lines(CommandRun run) throws IOException {
    List<String> lines = run.out().lines().toList();
    return JSON.readerForListOf(JsonNode.class).readValue("[" + String.join(",", lines) + "]");
  }
}
