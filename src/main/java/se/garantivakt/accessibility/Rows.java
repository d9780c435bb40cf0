package se.garantivakt.accessibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.garantivakt.accessibility.Accessibility.Kind;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Observed;
import se.garantivakt.accessibility.measure.Tally;
import se.garantivakt.accessibility.measure.Yardstick;

/**
 * The rows of a place, as of a day up to whose last instant, or the present one, time has passed.
 */
final class Rows {
  private static final long SECOND = 1000;

  private final Place place;
  private final Yardstick yardstick;
  private final Kept kept;
  private final History history;
  private final long day;
  private final int oldestMonth;

  Rows(Place place, Yardstick yardstick, Kept kept, long day, int oldestMonth) {
    this.place = place;
    this.yardstick = yardstick;
    this.kept = kept;
    this.history = kept.history;
    this.day = day;
    this.oldestMonth = oldestMonth;
  }

  /** The row of the present. */
  Accessibility current(long now) {
    MonthCounts month = history.month(Months.of(day));
    long first = Months.first(Months.of(day));
    long daysHere = month.daysHere(history.waiting.total(), first, day);
    Figures figures = measure(first, day, history.waiting, month.completed, daysHere);
    return new Accessibility(
        place, Kind.CURRENT, Optional.empty(), Instant.ofEpochMilli(now), 0, figures);
  }

  /** The row of the day, unless there is nothing to tell and that was told. */
  void dayEnd(List<ClinicRecord> due) {
    if (kept.isQuiet()) {
      return;
    }
    long here = history.waiting.total();
    Figures figures = measure(day, day, history.waiting, history.today, here);
    boolean tells = !figures.areNothing();
    if (tells || kept.toldOfDay) {
      String period = LocalDate.ofEpochDay(day).toString();
      due.add(row(Kind.DAY_END, period, day, 0, figures));
    }
    kept.toldOfDay = tells;
  }

  /** The rows of months that are over with the day and may be other than they were published. */
  void monthEnds(List<ClinicRecord> due) {
    int open = Months.of(day + 1);
    int first = Math.max(oldestMonth, Math.min(kept.changedFrom, Months.of(day)));
    if (first >= open) {
      return;
    }
    kept.changedFrom = Kept.NONE;
    Deque<Tally> waiting = new ArrayDeque<>();
    Tally then = history.waiting.copy();
    for (int month = Months.of(day); month >= first; month--) {
      waiting.push(then.copy());
      then.minus(history.month(month).waiting);
    }
    for (int month = first; month < open; month++) {
      monthEnd(month, waiting.pop(), due);
    }
  }

  private void monthEnd(int month, Tally waiting, List<ClinicRecord> due) {
    MonthCounts counts = history.month(month);
    long from = Months.first(month);
    long until = Months.first(month + 1);
    long daysHere = counts.daysHere(waiting.total(), from, until);
    Figures figures = measure(from, until - 1, waiting, counts.completed, daysHere);
    boolean tells = !figures.areNothing();
    long fingerprint = Fingerprint.of(figures);
    boolean unsaid = counts.revision == MonthCounts.UNSAID;
    boolean endsTelling = until == day + 1 && history.month(month - 1).told;
    if (unsaid ? tells || endsTelling : fingerprint != counts.fingerprint) {
      counts.revision++;
      counts.fingerprint = fingerprint;
      counts.told = tells;
      String period = Months.name(month).toString();
      due.add(row(Kind.MONTH_END, period, until - 1, counts.revision, figures));
    }
    if (!place.isRegion()) {
      new Breaches(place, yardstick, history).find(until, midnight(), counts.found, due);
    }
    if (!counts.isBlank()) {
      history.months.put(month, counts);
    }
  }

  private Figures measure(long from, long last, Tally waiting, Tally completed, long daysHere) {
    return yardstick.measure(
        new Observed(from, last, waiting, completed, history.begun, history.ended, daysHere));
  }

  private Accessibility row(Kind kind, String period, long last, int revision, Figures figures) {
    long end = yardstick.days().begin(last + 1) - SECOND;
    return new Accessibility(
        place, kind, Optional.of(period), Instant.ofEpochMilli(end), revision, figures);
  }

  private Instant midnight() {
    return Instant.ofEpochMilli(yardstick.days().begin(day + 1));
  }
}
