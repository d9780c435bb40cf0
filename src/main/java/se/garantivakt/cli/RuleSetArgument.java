package se.garantivakt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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
      boolean id = named.matches("[A-Za-z0-9-]+") && !Files.exists(Path.of(named));
      RuleSetLoader loader = new RuleSetLoader();
      return id ? loader.load(Home.ofThisRun().rules(), named) : loader.load(Path.of(named));
    } catch (RuleFileException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage());
    }
  }
}
