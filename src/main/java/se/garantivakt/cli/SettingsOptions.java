package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.LoadedSettings;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.job.settings.SettingsLoader;

/**
 * How a subcommand takes the job's settings: a {@code @Mixin} that brings {@code --settings} and
 * {@code --set}. The command line wins over the environment, that over the file, that over the
 * defaults.
 */
public final class SettingsOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "The settings file; jobs/breach-detection/settings.yaml tells every key (default: the"
              + " defaults that stand there).")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "One setting; wins over the environment (GARANTIVAKT_TIME_ASK_EVERY=PT2S), which wins"
              + " over the file.")
  private List<String> assignments = new ArrayList<>();

  /**
   * Loads them over what a subcommand takes for granted, {@code key=value}: whatever the user said
   * on the command line wins.
   *
   * @throws ParameterException that tells all that is wrong, and no secret
   */
  public LoadedSettings loadOver(List<String> granted) {
    List<String> said = assignments.stream().map(SettingsOptions::key).toList();
    return load(granted.stream().filter(one -> !said.contains(key(one))).toArray(String[]::new));
  }

  private static String key(String assignment) {
    return assignment.replaceFirst("=.*", "").strip();
  }

  /**
   * Loads them, with further assignments {@code key=value} that options of the subcommand say.
   *
   * @throws ParameterException that tells all that is wrong, and no secret
   */
  public LoadedSettings load(String... further) {
    List<String> all = Stream.concat(assignments.stream(), Stream.of(further)).toList();
    try {
      return new SettingsLoader(System.getenv()).load(file, all);
    } catch (SettingsException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage());
    }
  }
}
