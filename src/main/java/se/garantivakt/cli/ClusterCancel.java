package se.garantivakt.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.garantivakt.cluster.ClusterJob;
import se.garantivakt.cluster.Jobs;

/** {@code cluster cancel}: ends a job at once, without a savepoint. */
@Command(
    name = "cancel",
    description = "Ends a job at once, without a savepoint; its last checkpoint stays.")
final class ClusterCancel implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "The job's id (default: the only one that runs).")
  private Optional<String> job = Optional.empty();

  @Override
  public Integer call() throws Exception {
    return argument.guarded(
        () -> {
          Jobs jobs = argument.jobs();
          ClusterJob ended = jobs.cancel(jobs.find(job));
          output.tell(ClusterWord.of("state", ended.state()));
          return ExitCode.DONE;
        });
  }
}
