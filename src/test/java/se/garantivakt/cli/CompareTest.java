package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} of folders, and what it refuses. */
class CompareTest {
  private static final String BREACHED =
      """
      {"alertId":"E/visit-90/-|breached||2024-05-01","kind":"breached","clockId":"E/visit-90/-",\
      "episodeId":"E","clinicId":"SE1","guarantee":"visit-90","at":"2024-05-02T00:00:00+02:00",\
      "knownAt":"2024-05-02T00:00:00+02:00","cause":"e7","rule":"visit-90/limit","concerns":[]}
      """;

  @TempDir private Path folder;
  private Path then;
  private Path now;

  @BeforeEach
  void folders() throws IOException {
    then = folder("then", "");
    now = folder("now", BREACHED);
  }

  @Test
  void what_is_missing_is_told_with_its_rule_and_events_and_the_exit_code_is_1()
      throws IOException {
    CommandRun run = compare("--then=" + then);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .contains("missing  E/visit-90/-|breached||2024-05-01, by visit-90/limit, after e7")
        .endsWith("not the same was published\n");
    assertThat(Files.readString(now.resolve("differences.json")))
        .contains("\"missing\" : 1", "\"events\" : [ \"e7\" ]");
  }

  @Test
  void the_same_is_the_same() {
    assertThat(compare("--then=" + now).exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_folder_without_a_whole_replay_is_refused() throws IOException {
    Files.delete(now.resolve("replay.json"));
    refused("holds no replay.json", "--then=" + then);
  }

  @Test
  void a_line_that_is_no_record_is_named() throws IOException {
    Files.writeString(then.resolve("guarantee.alert.jsonl"), BREACHED + "{\"kind\":\n");
    refused("guarantee.alert.jsonl:2 is no record of guarantee.alert", "--then=" + then);
    Files.writeString(then.resolve("guarantee.alert.jsonl"), "{}\n");
    refused("guarantee.alert.jsonl:1 is no record of guarantee.alert", "--then=" + then);
  }

  @Test
  void options_that_do_not_go_together_are_refused() {
    refused("name one of --then DIR (files) and --bootstrap");
    refused("--repair is for --bootstrap", "--then=" + then, "--repair");
    refused("--yes is for --repair", "--then=" + then, "--yes");
    refused("holds no file of an output topic", "--then=" + folder);
  }

  @Test
  void by_other_rules_what_moves_is_told_by_guarantee_and_clinic() throws IOException {
    String status =
        """
        {"clockId":"E/visit-90/-","episodeId":"E","clinicId":"SE1","guarantee":"visit-90",\
        "state":"%s","deadline":"%s","breachedAt":%s,"stoppedOn":null,"ruleVersion":"%s",\
        "knownAt":"2024-05-02T00:00:00+02:00","cause":"e7","rule":"visit-90/limit"}
        """;
    Files.writeString(
        then.resolve("guarantee.status.jsonl"),
        status.formatted("running", "2024-06-01", "null", "1"));
    Files.writeString(
        now.resolve("guarantee.status.jsonl"),
        status.formatted("breachedWaiting", "2024-05-01", "\"2024-05-02T00:00:00+02:00\"", "1"));
    Files.writeString(
        then.resolve("replay.json"), "{\"rules\":\"vgr/1\",\"until\":\"2025-01-01T00:00:00Z\"}");
    CommandRun run = compare("--then=" + then);
    assertThat(run.out())
        .contains("by other rules, vgr/1 → national/1:")
        .containsPattern("visit-90 +1 +1 +\\+1 −0 +\\+1 −0");
    JsonNode file = new ObjectMapper().readTree(now.resolve("differences.json").toFile());
    assertThat(file.at("/whatIf/clinics/0/clinicId").asText()).isEqualTo("SE1");
    assertThat(file.at("/whatIf/clinics/0/breachesMore").asInt()).isOne();
    assertThat(file.at("/whatIf/guarantees/0/deadlines").asInt()).isOne();
  }

  private void refused(String why, String... options) {
    CommandRun run = compare(options);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(why);
  }

  private CommandRun compare(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "compare";
    all[1] = "--replay=" + now;
    System.arraycopy(options, 0, all, 2, options.length);
    return CommandRun.of(all);
  }

  private Path folder(String name, String alerts) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.writeString(made.resolve("guarantee.alert.jsonl"), alerts);
    Files.writeString(
        made.resolve("replay.json"),
        "{\"rules\":\"national/1\",\"until\":\"2025-01-01T00:00:00Z\"}");
    return made;
  }
}
