package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.event.Voided;

/**
 * The facts of an episode as they stand at one state of knowledge: the voided ones left out
 * (makulerad: as if they had never been), in order of occurrence, then of the log. Each event id is
 * in it once.
 */
final class Known {
  static final Known NOTHING = new Known(List.of(), 0, 0);

  private final List<Fact> byOccurrence;
  private final long actions;
  private final int voids;

  private Known(List<Fact> byOccurrence, long actions, int voids) {
    this.byOccurrence = byOccurrence;
    this.actions = actions;
    this.voids = voids;
  }

  /** From facts in any order, each id once. */
  static Known of(List<Fact> facts) {
    Map<String, Fact> voids = new HashMap<>();
    facts.stream().filter(f -> f.action().isVoid()).forEach(f -> voids.put(f.id(), f));
    List<Fact> kept = new ArrayList<>(facts);
    if (!voids.isEmpty()) {
      Voids voided = new Voids(voids.values());
      kept.removeIf(f -> f.action().isVoid() || voided.voids(f.id()));
    }
    kept.sort((a, b) -> a.listedBefore(b) ? -1 : b.listedBefore(a) ? 1 : 0);
    long actions = 0;
    for (Fact fact : kept) {
      actions |= fact.action().bit();
    }
    return new Known(kept, actions, voids.size());
  }

  /**
   * With one more fact, given all facts including it; what stands already is not worked out again.
   */
  Known with(Fact fact, List<Fact> all) {
    if (fact.event() instanceof Voided || voids > 0) {
      return of(all);
    }
    List<Fact> more = new ArrayList<>(byOccurrence.size() + 1);
    more.addAll(byOccurrence);
    int at = more.size();
    while (at > 0 && fact.listedBefore(more.get(at - 1))) {
      at--;
    }
    more.add(at, fact);
    return new Known(more, actions | fact.action().bit(), 0);
  }

  /** Whether there is any fact of these actions. */
  boolean any(long ofActions) {
    return (actions & ofActions) != 0;
  }

  /** Whether a clock of any guarantee may have begun before that fact. */
  boolean startsBefore(Fact fact, Engine engine) {
    for (Fact earlier : byOccurrence) {
      if (!earlier.listedBefore(fact)) {
        return false;
      }
      if (engine.canStart(earlier) && !Subjects.isGuaranteeReferral(earlier)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those that are true by now, in order of occurrence; looking back, also those that occurred
   * later and tell about now.
   */
  List<Fact> occurred(Horizon horizon, LocalDays days) {
    int count = byOccurrence.size();
    while (count > 0 && !horizon.occurred(byOccurrence.get(count - 1).occurred())) {
      count--;
    }
    if (count == byOccurrence.size()) {
      return byOccurrence;
    }
    List<Fact> occurred = byOccurrence.subList(0, count);
    return horizon.isLookingBack() && any(Retrospect.REGISTERING)
        ? new Retrospect(days, horizon.instant())
            .of(occurred, byOccurrence.subList(count, byOccurrence.size()))
        : occurred;
  }
}
