package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.garantivakt.rules.PauseCode;

/**
 * Time that does not count, half-open: {@code from} is the first unit away, {@code until} the first
 * unit available again, both in the unit of the clock. An open period ends at {@link #OPEN}.
 */
public record Period(PauseCode code, long from, long until) {
  /** The end of a period that has none yet. */
  public static final long OPEN = Long.MAX_VALUE;

  /** Whether it has no end yet. */
  public boolean isOpen() {
    return until == OPEN;
  }

  boolean isEmpty() {
    return until <= from;
  }

  long length() {
    return until - from;
  }

  Period endingBy(long latest) {
    return until <= latest ? this : new Period(code, from, latest);
  }

  Period startingFrom(long earliest) {
    return from >= earliest ? this : new Period(code, earliest, until);
  }

  /**
   * The same time without overlaps, in order. Periods that touch become one; the first code names
   * it.
   */
  static List<Period> united(List<Period> periods) {
    if (periods.size() < 2) {
      return periods.isEmpty() || periods.get(0).isEmpty() ? List.of() : periods;
    }
    List<Period> sorted = new ArrayList<>(periods);
    sorted.sort(Comparator.comparingLong(Period::from).thenComparing(Period::code));
    List<Period> united = new ArrayList<>(sorted.size());
    for (Period period : sorted) {
      if (period.isEmpty()) {
        continue;
      }
      Period last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last == null || period.from() > last.until()) {
        united.add(period);
      } else if (period.until() > last.until()) {
        united.set(united.size() - 1, new Period(last.code(), last.from(), period.until()));
      }
    }
    return united;
  }
}
