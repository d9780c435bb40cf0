package se.garantivakt.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.LocalDays;

/**
 * The figures of one place as differences come in and time goes by. What is published up to an
 * instant is a function of the differences that lie before it and were taken by then: their order
 * does not matter, and what was taken back leaves no trace. Instants are epoch milliseconds, days
 * local ones of the rule set's zone.
 *
 * <p>A day ends at midnight with the instants before it. A difference that lies ahead does not show
 * before its time. One that lies in a month already published has it published again, with the next
 * revision, at the next local midnight, if its figures came out otherwise; days are not published
 * again. A difference older than the months retained counts from then on in those that are.
 *
 * <p>A place at which nothing waits and nothing happens publishes the first row, of days and of
 * months, that says so, and is silent until there is something to tell.
 *
 * <p>What is held grows with days, not with patients: counts for each day, limit and standing. Only
 * what lies ahead is held by its instant. Not for several threads.
 */
public final class ClinicFigures {
  /** Months before the current one that are published again when more becomes known of them. */
  public static final int RETAINED_MONTHS = 13;

  /** No instant: nothing of the log has been heard yet. */
  static final long NEVER = Long.MIN_VALUE;

  private static final long LATEST = 7_289_654_400_000L;

  private final Place place;
  private final Yardstick yardstick;
  private final LocalDays days;
  private final int retained;
  private final Kept kept;
  private History.Retention retention;

  ClinicFigures(Place place, Yardstick yardstick, int retained, Kept kept) {
    this.place = place;
    this.yardstick = yardstick;
    this.days = yardstick.days();
    this.retained = retained;
    this.kept = kept;
    this.retention = retention();
  }

  /**
   * A place of which nothing is known.
   *
   * @param now the instant up to which the log has been heard, or {@link Long#MIN_VALUE} where none
   *     has: then time begins with the first difference
   */
  public static ClinicFigures begin(Place place, Yardstick yardstick, int retained, long now) {
    Kept kept = new Kept();
    if (now > NEVER) {
      kept.now = now;
      kept.openDay = yardstick.days().dayOf(now);
    }
    return new ClinicFigures(place, yardstick, retained, kept);
  }

  /** The place. */
  public Place place() {
    return place;
  }

  /** Takes a difference of this place. */
  public void take(Change change) {
    if (change.instant() > kept.now || kept.now == NEVER) {
      kept.ahead.add(change);
    } else {
      apply(change);
    }
  }

  /**
   * Lets time pass up to an instant, it included, and gives what fell due: a row for each day and
   * month that ended, for each month that came out otherwise than it was published, and findings.
   * An instant that has passed already changes nothing.
   *
   * @throws IllegalArgumentException for an instant after the year 2200: no calendar is meant by it
   */
  public List<ClinicRecord> advanceTo(long instant) {
    if (instant > LATEST) {
      throw new IllegalArgumentException("time cannot pass to " + instant + ", after all days");
    }
    List<ClinicRecord> due = new ArrayList<>();
    beginTime(instant);
    long midnight = days.begin(kept.openDay + 1);
    while (midnight <= instant) {
      pass(midnight - 1);
      endDay(due);
      midnight = days.begin(kept.openDay + 1);
    }
    pass(instant);
    return due;
  }

  /**
   * The row of an instant: those who wait then, and the month so far.
   *
   * @throws IllegalStateException if a day has ended since time last passed: {@link #advanceTo}
   *     first, or its rows would be lost
   */
  public Accessibility current(long instant) {
    beginTime(instant);
    if (days.begin(kept.openDay + 1) <= instant) {
      throw new IllegalStateException(
          "a day has ended before " + instant + ": advance before the current row is asked for");
    }
    pass(instant);
    return rows(kept.openDay).current(kept.now);
  }

  /**
   * The instant at which something is due at the latest, if no difference comes before: a local
   * midnight. Absent when nothing ever will be.
   */
  public OptionalLong nextWake() {
    return kept.nextWake(days);
  }

  /**
   * What has taken effect since this was last called, added up by day, limit and standing; it takes
   * effect at the beginning of its day. For the region's place; that place itself has none.
   */
  public List<Change> drain() {
    return kept.outbox.takeUpTo(Long.MAX_VALUE);
  }

  /** Whether nothing is held any more, so that it may be dropped. */
  public boolean isEmpty() {
    return kept.isEmpty();
  }

  Kept kept() {
    return kept;
  }

  private void beginTime(long instant) {
    if (kept.now == NEVER) {
      kept.now = Math.min(instant, kept.ahead.first().orElse(instant)) - 1;
      kept.openDay = days.dayOf(kept.now);
      retention = retention();
    }
  }

  private void pass(long instant) {
    if (instant > kept.now) {
      kept.now = instant;
      kept.ahead.takeUpTo(instant).forEach(this::apply);
    }
  }

  private void apply(Change change) {
    long day = days.dayOf(change.instant());
    kept.history.add(change, day, kept.openDay, retention);
    kept.touch(change, day, retention);
    if (!place.isRegion()) {
      kept.outbox.add(change.at(days.begin(day)));
    }
  }

  private void endDay(List<ClinicRecord> due) {
    Rows rows = rows(kept.openDay);
    rows.dayEnd(due);
    rows.monthEnds(due);
    boolean monthIsOver = Months.of(kept.openDay + 1) > Months.of(kept.openDay);
    kept.openDay++;
    kept.history.today.clear();
    if (monthIsOver) {
      retention = retention();
      kept.history.forget(retention);
    }
  }

  private Rows rows(long day) {
    return new Rows(place, yardstick, kept, day, retention.oldestMonth());
  }

  private History.Retention retention() {
    return History.Retention.on(kept.openDay, retained, yardstick.findings().longest());
  }
}
