package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code state} as its user sees it, of a savepoint that an earlier program took. */
class StateTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "savepoints", "v1");
  private static final String RULES = "--rules=" + GOLDEN.resolve("national.yaml");

  @TempDir private Path folder;

  @Test
  void a_savepoint_is_told_in_counts_and_episodes_by_their_timers() {
    CommandRun run = state(GOLDEN, RULES, "--limit=2");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines())
        .contains(
            "written by national version 1, without saying up to when logs were heard",
            "4 episodes: 3 watched, 1 erased, 0 unreadable; 5 facts, 0 waiting; 293 bytes",
            "4 timers, the next fires 2024-04-17T00:00:00+02:00",
            "alerts that stand: imminent 1",
            "treatment-90               2  running 2",
            "visit-90                   0  met 1")
        .containsSubsequence(
            "running  1 fact, timer 2024-04-17T00:00:00+02:00",
            "  running/treatment-90/-  running, deadline 2024-05-01, imminent P30D",
            "paused  2 facts, timer 2024-05-01T00:00:00+02:00",
            "… and 2 more; --limit N lists more, --episode ID tells one");
  }

  @Test
  void one_episode_is_told_in_whole() {
    CommandRun run = state(GOLDEN, RULES, "--episode=paused", "--limit=0");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("1 episodes: 1 watched", "law: national version 1, engine edition 1")
        .contains("next: 2024-05-01T00:00:00+02:00", "timers: 2024-05-01T00:00:00+02:00")
        .contains("code MoV, from 2024-03-01, until 2024-03-31", "deadline: 2024-05-31")
        .doesNotContain("running/");
  }

  @Test
  void an_erased_episode_is_a_marker_and_nothing_else() throws IOException {
    JsonNode json = json(state(GOLDEN, RULES, "--episode=erased", "--json"));
    assertThat(json.at("/episodes/0/is").asText()).isEqualTo("erased");
    assertThat(json.at("/episodes/0/erasedAt").asText()).isEqualTo("2024-03-06T10:00:00+01:00");
    assertThat(json.at("/episodes/0").has("clocks")).isFalse();
    assertThat(json.at("/counts/episodes").asInt()).isEqualTo(1);
  }

  @Test
  void what_another_edition_of_the_engine_said_is_no_deviation() throws IOException {
    CommandRun run = state(GOLDEN, RULES, "--verify", "--json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    JsonNode verification = json(run).get("verification");
    assertThat(verification.get("holds").asBoolean()).isTrue();
    assertThat(verification.get("verified").asInt()).isEqualTo(4);
    assertThat(verification.get("otherLaw").asInt()).isEqualTo(3);
    assertThat(verification.get("otherLawChanging").asInt()).isEqualTo(3);
    assertThat(state(GOLDEN, RULES, "--verify").out())
        .contains("3 episodes were answered by another law", "puts right");
  }

  @Test
  void other_keeping_times_are_told_and_no_deviation() throws IOException {
    CommandRun run = state(GOLDEN, RULES, "--verify", "--json", "--set=watch.keep-erased=P500D");
    assertThat(json(run).at("/verification/keptOtherwise").asInt()).isEqualTo(1);
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void what_is_no_savepoint_of_the_job_is_told_with_what_is_allowed() throws IOException {
    CommandRun nowhere = state(folder.resolve("no"));
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(nowhere.err()).contains("there is no " + folder.resolve("no"));
    assertThat(state(GOLDEN.getParent()).err())
        .contains("no savepoint or checkpoint", "_metadata", "such as, below it, v1");
    Files.writeString(folder.resolve("_metadata"), "nothing of the kind");
    CommandRun spoiled = state(folder);
    assertThat(spoiled.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(spoiled.err()).contains("cannot be read as the metadata");
    assertThat(CommandRun.of("state", "--savepoint=s3://bucket/savepoint").err())
        .contains("s3://bucket/savepoint", "a path on this machine");
  }

  @Test
  void what_cannot_be_answered_is_told_in_a_sentence() {
    CommandRun unknown = state(GOLDEN, RULES, "--episode=nobody");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(unknown.err()).contains("there is no episode nobody in ");
    CommandRun others = state(GOLDEN, "--rules=stockholm", "--verify");
    assertThat(others.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(others.err()).contains("written by the rule set national", "name national");
    assertThat(state(GOLDEN, RULES, "--limit=-1").err()).contains("allowed is 0 or more");
  }

  private static CommandRun state(Path savepoint, String... further) {
    String[] all = new String[further.length + 2];
    all[0] = "state";
    all[1] = "--savepoint=" + savepoint;
    System.arraycopy(further, 0, all, 2, further.length);
    return CommandRun.of(all);
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.out()).as(run.err()).startsWith("{");
    return new ObjectMapper().readTree(run.out());
  }
}
