package se.garantivakt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tends the rule files: what is wrong in them, and the page that tells people what they say. */
@Command(
    name = "rules",
    description = "Checks rule files and writes the page of them.",
    subcommands = {RulesCheckCommand.class, RulesPageCommand.class})
public final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a subcommand is missing");
  }
}
