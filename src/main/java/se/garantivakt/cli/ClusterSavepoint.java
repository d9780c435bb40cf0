package se.garantivakt.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.garantivakt.cluster.Jobs;

/** {@code cluster savepoint}: all of a job's state, to start from later. */
@Command(name = "savepoint", description = "Takes a savepoint of a job; tells where it is.")
final class ClusterSavepoint implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Option(names = "--stop", description = "End the job with it; nothing further is processed.")
  private boolean stop;

  @Option(
      names = "--canonical",
      description = "In the form that every state backend reads (default: RocksDB's own, faster).")
  private boolean canonical;

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
          var folder = argument.folder().savepoints();
          String place = jobs.savepoint(jobs.find(job), folder, canonical, stop);
          output.tell(ClusterWord.of("savepoint", place));
          return ExitCode.DONE;
        });
  }
}
