package se.garantivakt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A Kafka broker and a Flink cluster on this machine, as processes of their own, and jobs on it.
 */
@Command(
    name = "cluster",
    description = "Runs a Kafka broker and a Flink cluster on this machine, and jobs on it.",
    subcommands = {
      ClusterUp.class,
      ClusterDown.class,
      ClusterStatusCommand.class,
      ClusterRestart.class,
      ClusterKill.class,
      ClusterSubmit.class,
      ClusterSavepoint.class,
      ClusterCancel.class
    })
public final class ClusterCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a subcommand is missing");
  }
}
