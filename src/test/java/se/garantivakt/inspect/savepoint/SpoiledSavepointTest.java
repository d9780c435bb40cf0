package se.garantivakt.inspect.savepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.cli.CommandRun;
import se.garantivakt.cli.ExitCode;
import se.garantivakt.inspect.Resting;
import se.garantivakt.job.Topology;

/** Savepoints in which something is wrong, looked into by {@code garantivakt state}. */
class SpoiledSavepointTest {
  private static final Resting OPEN =
      Resting.told("2024-04-10", "2024-02-01 decision.treatment kind=treatment");

  @TempDir private Path folder;

  @Test
  void what_is_kept_otherwise_than_its_facts_say_is_told() throws Exception {
    Resting spoiled = OPEN.clocks(Resting.first(1, List.of()));
    Path savepoint =
        written(WrittenSavepoint.of("right", OPEN), WrittenSavepoint.of("wrong", spoiled));

    CommandRun run = state(savepoint, "--verify");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out().lines())
        .contains(
            "wrong/treatment-90/-  deadline: kept 2024-05-02, should be 2024-05-01",
            "the operator counts 0 open clocks, and there are 2",
            "verified 2 episodes: 2 deviations in 1")
        .anyMatch(line -> line.startsWith("wrong/treatment-90/-  alerts: kept none"))
        .noneMatch(line -> line.startsWith("right/treatment-90/-  deadline: kept"));
    JsonNode one =
        new ObjectMapper()
            .readTree(state(savepoint, "--verify", "--episode=right", "--json").out());
    assertThat(one.at("/verification/holds").asBoolean()).isTrue();
  }

  @Test
  void a_timer_that_was_lost_is_told() throws Exception {
    Path savepoint =
        written(new KeptValue("E", WrittenSavepoint.of("E", OPEN).state(), List.of(OPEN.done())));
    CommandRun run = state(savepoint, "--verify", "--episode=E");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .contains("E  timer: kept nothing, should be 2024-04-17T00:00:00+02:00")
        .contains("E  timer: kept 2024-04-01T00:00:00+02:00, should be nothing");
  }

  @Test
  void a_value_of_a_later_version_is_told_with_what_can_be_read() throws Exception {
    Path savepoint =
        written(WrittenSavepoint.of("right", OPEN), WrittenSavepoint.of("later", (byte) 99));
    CommandRun run = state(savepoint);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .contains("2 episodes: 1 watched, 0 erased, 1 unreadable")
        .contains("later  unreadable: what is kept of an episode has version 99")
        .contains("reads versions 1 to ");
  }

  @Test
  void the_savepoint_of_another_job_is_refused_with_what_it_has() throws Exception {
    Path savepoint =
        WrittenSavepoint.write(
            folder.resolve("other"), "other-operator", WrittenSavepoint.of("E", OPEN));
    CommandRun run = state(savepoint);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("of another job", Topology.WATCH, "other-operator");
  }

  @Test
  void a_savepoint_that_has_lost_a_file_is_told_without_an_answer() throws Exception {
    Path savepoint = written(WrittenSavepoint.of("E", OPEN));
    try (Stream<Path> files = Files.list(savepoint)) {
      for (Path file : files.filter(one -> !one.endsWith("_metadata")).toList()) {
        Files.delete(file);
      }
    }
    CommandRun run = state(savepoint);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(savepoint + " cannot be read");
  }

  private Path written(KeptValue... values) throws Exception {
    return WrittenSavepoint.write(folder.resolve("savepoint"), Topology.WATCH, values);
  }

  private static CommandRun state(Path savepoint, String... further) {
    String[] all = new String[further.length + 3];
    all[0] = "state";
    all[1] = "--savepoint=" + savepoint;
    all[2] = "--rules=national";
    System.arraycopy(further, 0, all, 3, further.length);
    return CommandRun.of(all);
  }
}
