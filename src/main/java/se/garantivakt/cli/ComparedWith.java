package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where what was published then is read; a {@code @Mixin}. */
final class ComparedWith {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--then",
      paramLabel = "DIR",
      description = "What was published then: a folder as replay --out writes it.")
  private Optional<Path> then = Optional.empty();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description =
          "Instead of --then: the live topics themselves, from their beginning to what is committed"
              + " when the command begins.")
  private Optional<String> bootstrap = Optional.empty();

  /** What was published then. */
  PublishedThen then() {
    if (then.isPresent() == bootstrap.isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "name one of --then DIR (files) and --bootstrap HOST:PORT (the live topics)");
    }
    if (then.isPresent()) {
      return new PublishedThen.InFolder(then.get());
    }
    return new PublishedThen.InTopics(
        settings.load("kafka.bootstrap=" + bootstrap.orElseThrow()).job());
  }
}
