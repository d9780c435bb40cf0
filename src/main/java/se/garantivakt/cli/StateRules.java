package se.garantivakt.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.garantivakt.job.settings.JobSettings;

/** By which rules and settings {@code state} looks; a {@code @Mixin}. */
final class StateRules {
  @Mixin private SettingsOptions settings;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "The rule file, or the id of a rule set of the project (default: as the settings say,"
              + " stockholm): --verify tells episodes by it, and its zone is that of all times.")
  private Optional<String> rules = Optional.empty();

  JobSettings settings() {
    return settings
        .loadOver(rules.map(named -> List.of("watch.rules=" + named)).orElse(List.of()))
        .job();
  }
}
