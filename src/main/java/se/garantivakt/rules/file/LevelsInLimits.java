package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Dated.Version;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Place;

/**
 * Compares when an imminent breach is said with how long a guarantee gives: no level lies before
 * the start.
 */
final class LevelsInLimits {
  private final Dated<Limit> limit;

  LevelsInLimits(Dated<Limit> limit) {
    this.limit = limit;
  }

  /** A fault for each level that some limit in force with it has no room for. */
  void refuse(Dated<List<Level>> imminent, Place place, Faults faults) {
    for (Version<List<Level>> levels : imminent.versions()) {
      for (Level level : levels.value()) {
        for (Limit narrow : withoutRoom(level, levels)) {
          String beyond = "lies beyond the limit " + narrow.text();
          faults.add(place, level.text(), beyond, "allowed: at most the limit, in no larger unit");
        }
      }
    }
  }

  /** Only those levels that every limit in force with them has room for. */
  Dated<List<Level>> kept(Dated<List<Level>> imminent) {
    List<Version<List<Level>>> kept = new ArrayList<>();
    for (Version<List<Level>> levels : imminent.versions()) {
      List<Level> inside =
          levels.value().stream().filter(level -> withoutRoom(level, levels).isEmpty()).toList();
      kept.add(new Version<>(levels.from(), levels.until(), inside));
    }
    return new Dated<>(kept);
  }

  private List<Limit> withoutRoom(Level level, Version<?> levels) {
    return limit.versions().stream()
        .filter(version -> version.from() < levels.until() && levels.from() < version.until())
        .map(Version::value)
        .filter(value -> !Periods.within(level, value))
        .toList();
  }
}
