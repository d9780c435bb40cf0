package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterCommandTest {
  @TempDir private Path temp;

  @Test
  void where_nothing_was_started_status_says_so() {
    CommandRun run = run("status");
    assertThat(run.out()).isEqualToNormalizingNewlines("there is no cluster in " + temp + "\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void programs_are_told_the_same() throws IOException {
    JsonNode answer = new ObjectMapper().readTree(run("status", "--json").out());
    assertThat(answer.get("up").asBoolean(true)).isFalse();
    assertThat(answer.get("folder").asText()).isEqualTo(temp.toString());
    assertThat(answer.get("servers")).isEmpty();
  }

  @Test
  void ending_what_does_not_run_is_done() {
    CommandRun run = run("down");
    assertThat(run.out()).isEqualToNormalizingNewlines("nothing was running\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @CsvSource({"submit", "savepoint", "cancel"})
  void jobs_need_a_cluster(String command) {
    CommandRun run = run(command);
    assertThat(run.err())
        .contains("garantivakt cluster " + command + ": there is no cluster in " + temp);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "up,--task-managers=0,the number of TaskManagers is 0; allowed is 1 or more",
    "up,--slots=0,the number of slots is 0; allowed is 1 or more",
    "up,--bootstrap=kafka,the broker is «kafka»; allowed is HOST:PORT",
    "submit,--parallelism=0,--parallelism is 0; allowed is 1 or more"
  })
  void what_cannot_be_meant_is_wrong_use(String command, String option, String message) {
    CommandRun run = run(command, option);
    assertThat(run.err()).contains(message);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void a_broker_cannot_be_both_absent_and_elsewhere() {
    CommandRun run = run("up", "--no-broker", "--bootstrap=localhost:9092");
    assertThat(run.err()).contains("mutually exclusive");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void without_a_subcommand_it_is_wrong_use() {
    assertThat(CommandRun.of("cluster").exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  private CommandRun run(String command, String... options) {
    String[] args = new String[options.length + 4];
    args[0] = "cluster";
    args[1] = command;
    args[2] = "--dir";
    args[3] = temp.toString();
    System.arraycopy(options, 0, args, 4, options.length);
    return CommandRun.of(args);
  }
}
