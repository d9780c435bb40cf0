package se.garantivakt.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.simulate.Extent;
import se.garantivakt.simulate.SimulationSettings;

/** What {@code simulate} is to make up; a {@code @Mixin}. */
final class SimulateWhat {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number, other patients; the same, the same bytes (default: 1).")
  private long seed;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day (default: 2026-01-01).")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "The log of so many days, as it stands at their end (default: 30).")
  private Optional<Integer> days = Optional.empty();

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description = "Instead of --days: so many episodes, each told to its end.")
  private Optional<Long> episodes = Optional.empty();

  @Option(
      names = "--scale",
      paramLabel = "X",
      defaultValue = "0.01",
      description = "Share of Region Stockholm's volume (default: 0.01; 1 is some 80,000 a day).")
  private double scale;

  @Option(
      names = "--disorder",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "How late, twice and out of step records are logged: 0 not at all, 1 as in life"
              + " (default), up to 10. The care told stays the same.")
  private double disorder;

  @Option(
      names = "--poison",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of records that cannot be read, for every reason there is (default: 0).")
  private double poison;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Partitions of each topic of an archive (default: 4).")
  private Optional<Integer> partitions = Optional.empty();

  boolean namesFirstDay() {
    return from.isPresent();
  }

  boolean namesPartitions() {
    return partitions.isPresent();
  }

  /**
   * The settings that were asked for.
   *
   * @throws ParameterException that tells which is wrong and what is allowed
   */
  SimulationSettings settings() {
    if (days.isPresent() && episodes.isPresent()) {
      throw wrong("--days and --episodes exclude each other; name one of them");
    }
    SimulationSettings defaults = SimulationSettings.defaults();
    LocalDate first = from.map(this::date).orElse(defaults.from());
    int parts = partitions.orElse(defaults.partitions());
    try {
      return new SimulationSettings(seed, first, extent(), scale, disorder, poison, parts);
    } catch (IllegalArgumentException e) {
      throw wrong("--" + e.getMessage());
    }
  }

  private Extent extent() {
    if (episodes.isPresent()) {
      return new Extent.Episodes(episodes.get());
    }
    return days.isPresent() ? new Extent.Days(days.get()) : SimulationSettings.defaults().extent();
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong("--from is «" + text + "»; allowed is a date (2026-01-01)");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
