package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.LogTimes;

/**
 * Settings that contradict each other start no job, by whatever door they come: the main class that
 * a cluster runs, and the local run. The broker is there, with all topics, and nothing else is
 * wrong.
 */
class ContradictionsRefusedTest {
  /** A transaction that would be aborted before the checkpoint that commits it. */
  private static final String CONTRADICTION = "--set=output.transaction-timeout=PT1M";

  private static final String REFUSAL =
      "--set output.transaction-timeout: «PT1M» is not more than run.checkpoint-every,"
          + " run.checkpoint-within and output.longest-outage together";

  private static EmbeddedBroker broker;

  @BeforeAll
  static void topics(@TempDir Path folder) throws IOException {
    broker = EmbeddedBroker.start(folder);
    CommandRun.of("topics", "create", "--profile=local", "--bootstrap=" + broker.bootstrap());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void by_the_main_class_of_a_cluster() {
    StringWriter err = new StringWriter();
    int code =
        BreachDetectionJob.run(
            new PrintWriter(err),
            "--set=kafka.bootstrap=" + broker.bootstrap(),
            "--set=input.time-stamps=CreateTime",
            "--set=run.bounded=true",
            CONTRADICTION);
    assertThat(err.toString()).contains(REFUSAL).contains("raise it, or lower one of them");
    assertThat(err.toString().lines().filter(line -> line.contains("--set "))).hasSize(1);
    assertThat(code).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void by_the_local_run_which_feeds_nothing_first() throws Exception {
    CommandRun run =
        CommandRun.of(
            "local",
            "--once",
            "--events=docs/example.jsonl",
            "--bootstrap=" + broker.bootstrap(),
            CONTRADICTION);
    assertThat(run.err()).contains(REFUSAL).contains("raise it, or lower one of them");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(latestInput()).isEmpty();
  }

  private static Optional<?> latestInput() throws Exception {
    Properties client = new Properties();
    client.put("bootstrap.servers", broker.bootstrap());
    return LogTimes.latest(client, SettingsLoader.defaults().input().topicNames());
  }
}
