package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.garantivakt.cluster.JobStart;
import se.garantivakt.cluster.JobSubmission;
import se.garantivakt.job.time.MachineClock;

/** {@code cluster submit}: hands the packaged job to a cluster. */
@Command(
    name = "submit",
    description = {
      "Hands the packaged job to a cluster and waits until it runs; tells the job's id.",
      "A job that fails instead, as when it refuses the state it starts from, is told with the reason;"
          + " the exit code is then 1."
    },
    footer = {
      "",
      "The job's main runs here, with the project at hand; what it reads (rules, settings) goes with",
      "the job. Jobs are told the cluster's broker as the system property garantivakt.bootstrap."
    })
final class ClusterSubmit implements Callable<Integer> {
  /** What runs in a cluster. */
  static final String JOB = BreachDetectionJob.class.getName();

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "In how many subtasks operators run (default: the job's own).")
  private Optional<Integer> parallelism = Optional.empty();

  @Option(
      names = "--from-savepoint",
      paramLabel = "PATH",
      description = "Start from this savepoint or retained checkpoint.")
  private Optional<String> savepoint = Optional.empty();

  @Option(
      names = "--allow-non-restored-state",
      description = "Leave out state of the savepoint that the job has no operator for.")
  private boolean allowNonRestored;

  @Option(names = "--main-class", hidden = true)
  private Optional<String> mainClass = Optional.empty();

  @Option(names = "--jar", hidden = true)
  private Optional<Path> jar = Optional.empty();

  @Parameters(paramLabel = "ARGUMENT", description = "Arguments of the job, after --.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (parallelism.filter(n -> n < 1).isPresent()) {
      String wrong = "--parallelism is " + parallelism.get() + "; allowed is 1 or more";
      throw new ParameterException(spec.commandLine(), wrong);
    }
    return argument.guarded(this::submit);
  }

  private int submit() {
    var plan = argument.cluster().plan();
    List<String> options = new ArrayList<>();
    options.add("-D" + Home.PROPERTY + "=" + Home.ofThisRun().root());
    plan.bootstrap().ifPresent(it -> options.add("-D" + BreachDetectionJob.BOOTSTRAP + "=" + it));
    List<String> all = new ArrayList<>(arguments);
    parallelism
        .filter(n -> mainClass.isEmpty())
        .ifPresent(n -> all.add("--set=run.parallelism=" + n));
    JobSubmission submission =
        new JobSubmission(
            jar.orElseGet(() -> Home.ofThisRun().root().resolve("target/garantivakt-job.jar")),
            mainClass.orElse(JOB),
            parallelism,
            savepoint,
            allowNonRestored,
            options,
            all);
    String job = submission.to(argument.folder(), plan, argument.jars());
    new JobStart(plan, new MachineClock(), job).await();
    output.tell(ClusterWord.of("job", job));
    return ExitCode.DONE;
  }
}
