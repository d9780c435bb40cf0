package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.LoadedSettings;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.job.settings.StartChecks;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSource;

/**
 * The main class of the job on a cluster: reads settings and rules where it is submitted, refuses
 * to start on a contradiction, and hands the job to Flink.
 */
@Command(
    name = "breach-detection",
    description = "Watches care guarantees on a Flink cluster.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class BreachDetectionJob implements Callable<Integer> {
  /** The system property that names a broker when no setting does. */
  public static final String BOOTSTRAP = "garantivakt.bootstrap";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WallClock clock;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  private BreachDetectionJob(WallClock clock) {
    this.clock = clock;
  }

  /** Submits the job; what is wrong ends it with a sentence and an exit code. */
  public static void main(String[] args) {
    submit(new MachineClock(), args);
  }

  /** The same, to a job that goes by another clock. */
  static void submit(WallClock clock, String... args) {
    PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int code = run(clock, err, args);
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /** Submits the job; tells the exit code. */
  static int run(PrintWriter err, String... args) {
    return run(new MachineClock(), err, args);
  }

  private static int run(WallClock clock, PrintWriter err, String... args) {
    Failures failures = new Failures(() -> System.getenv("GARANTIVAKT_DEBUG") != null);
    return new CommandLine(new BreachDetectionJob(clock))
        .setErr(err)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .execute(args);
  }

  @Override
  public Integer call() throws Exception {
    try {
      Optional<String> broker = Optional.ofNullable(System.getProperty(BOOTSTRAP));
      LoadedSettings settings =
          options.loadOver(broker.map(b -> "kafka.bootstrap=" + b).stream().toList());
      var folder = Home.ofThisRun().rules();
      try (AskedBroker asked = AskedBroker.of(settings.job().kafka(), PATIENCE)) {
        new StartChecks(folder, asked).refuse(settings);
      }
      RuleSource rules = RuleSource.named(folder, settings.job().watch().rules());
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.getExecutionEnvironment(
              FlinkSettings.of(settings.job().run()));
      new BreachDetection(settings.job(), rules, clock).build(env);
      env.execute("breach-detection " + settings.job().watch().rules());
      return ExitCode.DONE;
    } catch (SettingsException | BrokerException | RuleFileException refused) {
      throw new ParameterException(spec.commandLine(), refused.getMessage());
    }
  }
}
