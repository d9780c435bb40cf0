package se.garantivakt.accessibility;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import se.garantivakt.accessibility.measure.QueueFlow;
import se.garantivakt.accessibility.measure.Tally;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;

/**
 * All counts of a place that have taken effect. Months that are not retained are forgotten, with
 * what happened in them; who waits is not.
 */
final class History {
  /** Who waits now, by the day they began. */
  final Tally waiting = new Tally();

  /** Who got care on the open day, by the days they waited. */
  final Tally today = new Tally();

  /** Who began, by the day they did. */
  final Tally begun = new Tally();

  /** Who got care, by the day they did. */
  final Tally ended = new Tally();

  /** Who waited here, counting plainly, when the last day inside ended: by that day. */
  final Tally breached = new Tally();

  /** Who got care here inside and counts plainly, by the last day inside. */
  final Tally kept = new Tally();

  /** By {@link Months}; blank ones are not in it. */
  final NavigableMap<Integer, MonthCounts> months = new TreeMap<>();

  /** A change that has taken effect on a day. */
  void add(Change change, long day, long openDay, Retention retention) {
    Optional<MonthCounts> month =
        Months.of(day) < retention.oldestMonth()
            ? Optional.empty()
            : Optional.of(months.computeIfAbsent(Months.of(day), any -> new MonthCounts()));
    switch (change.kind()) {
      case BEGUN -> keep(begun, change, change.startDay(), retention);
      case WAITING -> {
        waiting.add(change.cell(change.startDay()), change.count());
        month.ifPresent(of -> of.waiting.add(change.cell(change.startDay()), change.count()));
        month.ifPresent(of -> of.weighted += change.count() * day);
        if (isPlain(change) && day <= lastInside(change)) {
          keep(breached, change, lastInside(change), retention);
        }
      }
      case COMPLETED -> {
        long waited = day - change.startDay();
        keep(ended, change, day, retention);
        month.ifPresent(of -> of.completed.add(change.cell(waited), change.count()));
        if (day == openDay) {
          today.add(change.cell(waited), change.count());
        }
        if (isPlain(change) && waited <= change.limitDays()) {
          keep(kept, change, lastInside(change), retention);
        }
      }
    }
    month.filter(MonthCounts::isBlank).ifPresent(any -> months.remove(Months.of(day)));
  }

  /** The month; a blank one, which is not kept, where nothing happened. */
  MonthCounts month(int month) {
    return months.getOrDefault(month, new MonthCounts());
  }

  void forget(Retention retention) {
    months.headMap(retention.oldestMonth(), false).clear();
    for (Tally tally : new Tally[] {begun, ended, breached, kept}) {
      tally.forget(retention.oldestDay());
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty()
        && today.isEmpty()
        && begun.isEmpty()
        && ended.isEmpty()
        && breached.isEmpty()
        && kept.isEmpty()
        && months.isEmpty();
  }

  private static void keep(Tally tally, Change change, long day, Retention retention) {
    if (day >= retention.oldestDay()) {
      tally.add(change.cell(day), change.count());
    }
  }

  /** Limits that are not told by days have no last day. */
  private static boolean isPlain(Change change) {
    boolean byDays = change.limitDays() != Counted.INSIDE && change.limitDays() != Counted.BEYOND;
    return byDays && change.standing() == Standing.PLAIN;
  }

  private static long lastInside(Change change) {
    return change.startDay() + change.limitDays();
  }

  /**
   * What is kept.
   *
   * @param oldestMonth the oldest month that can still be published again
   * @param oldestDay the oldest day that its figures rest on
   */
  record Retention(int oldestMonth, long oldestDay) {
    /** With so many months before that of a day. */
    static Retention on(long day, int months, int daysOfFindings) {
      int oldest = Months.of(day) - months;
      long lookBack = Math.max(QueueFlow.LOOKBACK, daysOfFindings);
      return new Retention(oldest, Months.first(oldest) - lookBack);
    }
  }
}
