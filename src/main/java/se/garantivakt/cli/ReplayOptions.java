package se.garantivakt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.LoadedSettings;

/** By which rules and settings is replayed, and up to when; a {@code @Mixin}. */
public final class ReplayOptions {
  private static final String RULES = "watch.rules=";

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "The rule file, or the id of a rule set of the project (default: as the settings say,"
              + " stockholm).")
  private Optional<String> rules = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description =
          "The last instant of the log's time that is heard and spoken of (default: that of the last"
              + " event). Everything is read, and what was logged later left out.")
  private Optional<String> until = Optional.empty();

  Optional<String> until() {
    return until;
  }

  /** The settings of the live job at a broker, given as {@code key=value}. */
  JobSettings live(List<String> broker) {
    return settings.load(broker.toArray(String[]::new)).job();
  }

  /** The settings, over what holds for every replay and further {@code key=value}. */
  LoadedSettings load(List<String> further) {
    List<String> granted =
        new ArrayList<>(
            List.of(
                "run.bounded=true",
                "run.checkpoint-every=PT0S",
                "output.delivery=at-least-once",
                "input.discover-every=PT0S"));
    if (further.stream().noneMatch(one -> one.startsWith(RULES))) {
      rules.ifPresent(named -> granted.add(RULES + named));
    }
    granted.addAll(further);
    return settings.loadOver(granted);
  }

  /** Other rules than those that are named here, as a setting. */
  static String by(String rules) {
    return RULES + rules;
  }
}
