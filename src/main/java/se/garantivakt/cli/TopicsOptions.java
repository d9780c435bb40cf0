package se.garantivakt.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlan;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicReport;
import se.garantivakt.job.topics.TopicTending;

/** What {@code topics create} and {@code topics check} have in common. */
final class TopicsOptions {
  private static final int NO_LIMIT = Short.MAX_VALUE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "The broker (default: kafka.bootstrap of the settings).")
  private Optional<String> bootstrap = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "production",
      description = "production, local (a lone broker) or replay (default: production).")
  private String profile;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "How the topics are to be (default: config/topics.yaml of the project).")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--most-partitions",
      paramLabel = "N",
      description = "Plan no topic with more partitions, for a small cluster.")
  private int mostPartitions = NO_LIMIT;

  @Option(
      names = "--most-replicas",
      paramLabel = "N",
      description = "Plan no topic with more replicas, for a small cluster.")
  private int mostReplicas = NO_LIMIT;

  @Option(
      names = "--wait",
      paramLabel = "DURATION",
      defaultValue = "PT15S",
      description = "How long to wait for an answer of the broker (default: PT15S).")
  private Duration patience;

  /** Asks the broker, tells how the topics are, and says so by the exit code. */
  int tend(
      SettingsOptions settings,
      Output output,
      BiFunction<TopicTending, List<TopicPlan>, List<TopicReport>> tending) {
    JobSettings job =
        settings
            .load(bootstrap.map(b -> "kafka.bootstrap=" + b).stream().toArray(String[]::new))
            .job();
    List<TopicPlan> plans = plans(job);
    try (AskedBroker broker = AskedBroker.of(job.kafka(), patience)) {
      List<TopicReport> reports = tending.apply(new TopicTending(broker), plans);
      output.tell(new TopicsAnswer(reports));
      return reports.stream().anyMatch(TopicReport::wrong) ? ExitCode.FOUND : ExitCode.DONE;
    } catch (BrokerException silent) {
      command.commandLine().getErr().println(silent.getMessage());
      return ExitCode.FAILED;
    }
  }

  private List<TopicPlan> plans(JobSettings job) {
    Profile named =
        Profile.of(profile)
            .orElseThrow(
                () ->
                    wrong(
                        "--profile is «"
                            + profile
                            + "»; allowed: "
                            + String.join(", ", Profile.words())));
    if (mostPartitions < 1 || mostReplicas < 1) {
      throw wrong("--most-partitions and --most-replicas are whole numbers from 1");
    }
    Path plan = file.orElse(Home.ofThisRun().topics());
    try {
      return new TopicPlans(plan)
          .of(named, job).stream().map(p -> p.atMost(mostPartitions, mostReplicas)).toList();
    } catch (SettingsException faulty) {
      throw wrong(faulty.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
