package se.garantivakt.accessibility;

import java.util.OptionalLong;
import se.garantivakt.engine.Counted.Kind;
import se.garantivakt.engine.LocalDays;

/** All that is kept of a place: what {@link CompactFigures} writes. */
final class Kept {
  /** No month. */
  static final int NONE = Integer.MAX_VALUE;

  /** What has taken effect. */
  final History history = new History();

  /** What lies ahead of {@link #now}. */
  final Changes ahead = new Changes();

  /** What the region has not been told. */
  final Changes outbox = new Changes();

  /** Up to where time has passed. */
  long now = ClinicFigures.NEVER;

  /** The day that has not ended. */
  long openDay;

  /** The first month of those that may come out otherwise than they were published. */
  int changedFrom = NONE;

  /** Whether the last row of a day had anything to tell. */
  boolean toldOfDay;

  /** Whether all is told that a day without anything has to tell. */
  boolean isQuiet() {
    return !toldOfDay
        && changedFrom == NONE
        && history.waiting.isEmpty()
        && history.today.isEmpty()
        && history.begun.between(openDay, openDay + 1).isEmpty();
  }

  /** Marks the months over that a change makes other than they were. */
  void touch(Change change, long day, History.Retention retention) {
    int month = Months.of(change.kind() == Kind.BEGUN ? change.startDay() : day);
    if (month < Months.of(openDay)) {
      changedFrom = Math.min(changedFrom, Math.max(month, retention.oldestMonth()));
    }
  }

  OptionalLong nextWake(LocalDays days) {
    OptionalLong first = ahead.first();
    long none = Long.MAX_VALUE;
    long afterFirst = first.isPresent() ? days.begin(days.dayOf(first.getAsLong()) + 1) : none;
    long next;
    if (now == ClinicFigures.NEVER) {
      next = afterFirst;
    } else if (!isQuiet()) {
      next = days.begin(openDay + 1);
    } else {
      long monthEnd = days.begin(Months.first(Months.of(openDay) + 1));
      next = Math.min(afterFirst, history.isEmpty() ? none : monthEnd);
    }
    return next == none ? OptionalLong.empty() : OptionalLong.of(next);
  }

  boolean isEmpty() {
    return history.isEmpty() && ahead.isEmpty() && outbox.isEmpty() && isQuiet();
  }
}
