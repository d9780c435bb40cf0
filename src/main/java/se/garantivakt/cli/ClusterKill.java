package se.garantivakt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cluster kill}: one server gone at once, to see that nothing is lost by it. */
@Command(
    name = "kill",
    description =
        "Kills one server as a crash would, without asking it; cluster restart brings it back.")
final class ClusterKill implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Parameters(paramLabel = "SERVER", description = "broker, zookeeper, jobmanager, taskmanager-1 …")
  private String server;

  @Override
  public Integer call() throws Exception {
    return argument.guarded(
        () -> {
          argument.cluster().kill(server);
          output.tell(ClusterWord.of("killed", server));
          return ExitCode.DONE;
        });
  }
}
