package se.garantivakt.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tends the rule files: what is wrong in them, and the page that tells people what they say. */
@Command(
    name = "rules",
    description = "Checks rule files, writes the page of them, says what a change does.",
    subcommands = {RulesCheckCommand.class, RulesPageCommand.class, RulesImpact.class})
public final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a subcommand is missing");
  }
}
