package se.garantivakt.job.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.local.EmbeddedBroker;

/**
 * The job moves to another broker that has been given the same inputs, at the same offsets. Its
 * exactly-once sinks remember transactions that the other does not know; those of a new generation
 * have ids of their own.
 */
class OtherBrokerTest {
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";
  private static final String TREATED = "2024-06-01 visit.started purpose=treatment";

  @TempDir private Path folder;

  @Test
  void a_savepoint_goes_on_there_with_a_new_generation_of_sinks_and_not_without() throws Exception {
    String savepoint = stoppedOnTheFirst();
    try (EmbeddedBroker other = EmbeddedBroker.start(folder.resolve("other"))) {
      CareLog log = new CareLog(other.bootstrap());
      log.create(settings(other, 1));
      log.tell(DECIDED, TREATED);

      JobClient same = start(settings(other, 1), Optional.of(savepoint));
      assertThatThrownBy(() -> same.getJobExecutionResult().get(30, TimeUnit.SECONDS))
          .hasStackTraceContaining("InvalidPidMappingException");
      assertThat(log.alerts()).isEmpty();

      JobClient next = start(settings(other, 2), Optional.of(savepoint));
      log.awaitAlert("resolved");
      stop(next);
      assertThat(log.transactions())
          .anyMatch(id -> id.startsWith("garantivakt-guarantees-2-"))
          .anyMatch(id -> id.startsWith("garantivakt-foreseen-2-"))
          .anyMatch(id -> id.startsWith("garantivakt-rejected-2-"));
      assertThat(log.alerts()).containsExactly("resolved 2024-05-01 @ 2024-06-01T10:00");
    }
  }

  /** The savepoint holds the first transactions of the sinks: nothing is committed before it. */
  private String stoppedOnTheFirst() throws Exception {
    try (EmbeddedBroker first = EmbeddedBroker.start(folder.resolve("first"))) {
      CareLog log = new CareLog(first.bootstrap());
      log.create(settings(first, 1));
      log.tell(DECIDED);
      JobClient job = start(settings(first, 1), Optional.empty());
      log.awaitAlert("breached");
      assertThat(log.alerts()).isEmpty();
      String savepoint = stop(job);
      assertThat(log.transactions())
          .isNotEmpty()
          .allMatch(id -> id.matches("garantivakt-(guarantees|foreseen|rejected)-1-.*"));
      assertThat(log.alerts()).hasSize(6).endsWith("breached 2024-05-01 @ 2024-05-02T00:00");
      return savepoint;
    }
  }

  private JobClient start(JobSettings settings, Optional<String> savepoint) throws Exception {
    Configuration flink = FlinkSettings.of(settings.run());
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    savepoint.ifPresent(path -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
    flink.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, flink);
    new BreachDetection(settings, Watch.rules("national"), new MachineClock()).build(env);
    return env.executeAsync();
  }

  private String stop(JobClient job) throws Exception {
    return job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
        .get(30, TimeUnit.SECONDS);
  }

  private JobSettings settings(EmbeddedBroker broker, int generation) {
    List<String> said =
        List.of(
            "kafka.bootstrap=" + broker.bootstrap(),
            "input.time-stamps=CreateTime",
            "output.generation=" + generation,
            "run.parallelism=1",
            "run.checkpoint-every=PT10M",
            "run.checkpoint-folder=" + folder.resolve("checkpoints").toUri(),
            "time.ask-every=PT0.1S");
    return new SettingsLoader(Map.of()).load(Optional.empty(), said).job();
  }
}
