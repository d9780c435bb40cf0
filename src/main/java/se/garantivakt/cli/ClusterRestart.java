package se.garantivakt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.garantivakt.cluster.Cluster;

/** {@code cluster restart}: one server again that has ended, as after a crash. */
@Command(
    name = "restart",
    description = "Starts one server again that has ended, with the ports and data it had.")
final class ClusterRestart implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Parameters(paramLabel = "SERVER", description = "broker, jobmanager, taskmanager-1 …")
  private String server;

  @Override
  public Integer call() throws Exception {
    return argument.guarded(
        () -> {
          Cluster cluster = argument.cluster();
          cluster.restart(server, argument.jars(), argument::say);
          output.tell(new ClusterAnswer(cluster.status()));
          return ExitCode.DONE;
        });
  }
}
