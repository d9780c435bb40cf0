package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.garantivakt.event.Voided;

/**
 * The facts of an episode as they stand at one state of knowledge: the voided ones left out
 * (makulerad: as if they had never been), in order of occurrence, then of the log. Each event id is
 * in it once.
 */
final class Known {
  static final Known NOTHING = new Known(new Fact[0], 0, 0, new Fact[0]);

  private final Fact[] byOccurrence;
  private final long actions;
  private final int voids;
  private final Fact[] takenBack;

  private Known(Fact[] byOccurrence, long actions, int voids, Fact[] takenBack) {
    this.byOccurrence = byOccurrence;
    this.actions = actions;
    this.voids = voids;
    this.takenBack = takenBack;
  }

  /** From facts in any order, each id once. */
  static Known of(List<Fact> facts) {
    List<Fact> voids = new ArrayList<>();
    List<Fact> kept = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      (fact.event() instanceof Voided ? voids : kept).add(fact);
    }
    List<Fact> takenBack = new ArrayList<>(0);
    if (!voids.isEmpty()) {
      Voids voided = new Voids(voids);
      for (Fact fact : kept) {
        if (voided.voids(fact.id()) && !voided.wasVoidBefore(fact)) {
          takenBack.add(fact);
        }
      }
      kept.removeIf(f -> voided.voids(f.id()));
    }
    kept.sort((a, b) -> a.happenedBefore(b) ? -1 : b.happenedBefore(a) ? 1 : 0);
    long actions = 0;
    for (Fact fact : kept) {
      actions |= fact.actionBit();
    }
    Fact[] taken = takenBack.toArray(Fact[]::new);
    return new Known(kept.toArray(Fact[]::new), actions, voids.size(), taken);
  }

  /**
   * With one more fact, given all facts including it; what stands already is not worked out again.
   */
  Known with(Fact fact, List<Fact> all) {
    if (fact.event() instanceof Voided || voids > 0) {
      return of(all);
    }
    Fact[] more = Arrays.copyOf(byOccurrence, byOccurrence.length + 1);
    int at = byOccurrence.length;
    while (at > 0 && fact.happenedBefore(more[at - 1])) {
      more[at] = more[at - 1];
      at--;
    }
    more[at] = fact;
    return new Known(more, actions | fact.actionBit(), 0, takenBack);
  }

  /** All that stand, whenever they occur; never written to. */
  Fact[] all() {
    return byOccurrence;
  }

  /** The starts among what was voided after it had been logged. */
  Fact[] voidedStarts(long startActions) {
    if (takenBack.length == 0) {
      return takenBack;
    }
    return Arrays.stream(takenBack).filter(f -> f.is(startActions)).toArray(Fact[]::new);
  }

  /** Whether anything was voided after it had been logged. */
  boolean takesBack() {
    return takenBack.length > 0;
  }

  /** Whether there is any fact of these actions. */
  boolean any(long ofActions) {
    return (actions & ofActions) != 0;
  }

  /** Whether a clock of any guarantee may have begun before that fact. */
  boolean startsBefore(Fact fact, Engine engine) {
    for (Fact earlier : byOccurrence) {
      if (!earlier.happenedBefore(fact)) {
        return false;
      }
      if (engine.canStart(earlier) && !Subjects.isGuaranteeReferral(earlier)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those that are true by now, in order of occurrence; never written to. Looking back, also those
   * that occurred later and tell about now.
   */
  Fact[] occurred(Horizon horizon, LocalDays days) {
    boolean all = true;
    for (Fact fact : byOccurrence) {
      all &= horizon.occurred(fact.occurred());
    }
    if (all) {
      return byOccurrence;
    }
    List<Fact> occurred = new ArrayList<>();
    List<Fact> later = new ArrayList<>();
    for (Fact fact : byOccurrence) {
      (horizon.occurred(fact.occurred()) ? occurred : later).add(fact);
    }
    List<Fact> told =
        horizon.isLookingBack() && any(Retrospect.REGISTERING)
            ? new Retrospect(days, horizon.instant()).of(occurred, later)
            : occurred;
    return told.toArray(Fact[]::new);
  }
}
