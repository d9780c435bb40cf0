package se.garantivakt.accessibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import se.garantivakt.accessibility.measure.Tally;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.rules.FindingRules;

/**
 * Findings of one place. A breach is counted where the clock waited when its last day inside ended,
 * on that day, and plainly: by whole days from the start, without deductions, and not while it
 * stands aside by a code or is not covered. Limits that are not told by days are not looked at.
 */
record Breaches(Place place, Yardstick yardstick, History history) {

  /**
   * Says the findings of the time up to a day that are not among those already found, and adds
   * them.
   */
  void find(long until, Instant asOf, Set<Finding.Kind> found, List<ClinicRecord> due) {
    FindingRules rules = yardstick.findings();
    long from = until - rules.days().on(until - 1);
    long breaches = count(history.breached.between(from, until));
    long clocks = breaches + count(history.kept.between(from, until));
    int number = rules.recurring().on(until - 1);
    int percent = rules.extensivePercent().on(until - 1);
    boolean extensive =
        clocks >= rules.extensiveSmallest().on(until - 1) && 100 * breaches >= percent * clocks;
    for (Finding.Kind kind : Finding.Kind.values()) {
      boolean recurs = kind == Finding.Kind.RECURRING;
      if ((recurs ? breaches >= number : extensive) && found.add(kind)) {
        due.add(
            new Finding(
                place,
                kind,
                asOf,
                LocalDate.ofEpochDay(from),
                LocalDate.ofEpochDay(until),
                breaches,
                clocks,
                clocks == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) breaches / clocks),
                recurs ? number : percent / 100.0,
                place.guarantee() + "/" + kind.wire()));
      }
    }
  }

  private static long count(Tally tally) {
    return Math.max(0, tally.total());
  }
}
