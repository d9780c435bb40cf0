package se.garantivakt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tends the topics of a broker: creates what is missing, tells what differs. */
@Command(
    name = "topics",
    description = "Creates the topics that the jobs need, says which are missing or differ.",
    subcommands = {TopicsCreateCommand.class, TopicsCheckCommand.class})
public final class TopicsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a subcommand is missing");
  }
}
