package se.garantivakt.job.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Counted;
import se.garantivakt.job.state.PlacedChanges;

/**
 * What is counted of an episode's clocks at one instant, of each place together: where a clock is
 * taken out and put in again otherwise, one record goes to its clinic instead of two.
 */
final class CountedAtOnce {
  private final Map<Place, List<Change>> changes = new LinkedHashMap<>();
  private long instant = Long.MIN_VALUE;

  /**
   * Takes what is counted, and hands on what was counted before its instant.
   *
   * @param knownAt when it became known, epoch milliseconds
   */
  void take(Counted counted, long knownAt, Consumer<PlacedChanges> out) {
    if (knownAt != instant) {
      end(out);
      instant = knownAt;
    }
    Place place = new Place(counted.clinicId(), counted.guarantee(), counted.careArea());
    changes.computeIfAbsent(place, p -> new ArrayList<>(2)).add(Change.of(counted));
  }

  /** Hands on what is left. */
  void end(Consumer<PlacedChanges> out) {
    if (!changes.isEmpty()) {
      changes.forEach((place, all) -> out.accept(PlacedChanges.of(place, instant, all)));
      changes.clear();
    }
  }
}
