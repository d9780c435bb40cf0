package se.garantivakt.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * A rule set as a user names it: a rule file, or the bare id of one that comes with the project.
 */
final class RuleSetArgument {
  private RuleSetArgument() {}

  /**
   * Loads it; a file goes before an id of the same name.
   *
   * @throws ParameterException that tells what is wrong, or which rule sets there are
   */
  static RuleSet load(CommandSpec command, String named) {
    try {
      return new RuleSetLoader().named(Home.ofThisRun().rules(), named);
    } catch (RuleFileException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage());
    }
  }
}
