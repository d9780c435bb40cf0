package se.garantivakt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.garantivakt.cluster.ClusterStatus;

/** {@code cluster status}: which servers run, and how their jobs are. */
@Command(
    name = "status",
    description = "Tells which servers run and how their jobs are; exit code 0 if all run, else 1.")
final class ClusterStatusCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Override
  public Integer call() throws Exception {
    return argument.guarded(
        () -> {
          ClusterStatus status = argument.cluster().status();
          output.tell(new ClusterAnswer(status));
          return status.isUp() ? ExitCode.DONE : ExitCode.FOUND;
        });
  }
}
