package se.garantivakt.engine;

import static se.garantivakt.engine.Counted.Kind.BEGUN;
import static se.garantivakt.engine.Counted.Kind.COMPLETED;
import static se.garantivakt.engine.Counted.Kind.WAITING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.garantivakt.engine.Counted.Standing;

/**
 * Where a clock counts in the figures, and as what, from its beginning to its end: a function of
 * the facts that does not change by time alone, so that a planned absence stands in it ahead.
 *
 * @param startDay the local day on which the clock began, epoch days
 * @param careArea the care area
 * @param begun where it began and as what; empty if it is not a need that began then
 * @param stretches where it waits, in order, without gaps
 * @param completed where it got its care; empty while it waits, or if it ended without
 */
public record Presence(
    long startDay,
    Optional<String> careArea,
    Optional<Point> begun,
    List<Stretch> stretches,
    Optional<Point> completed) {

  /** A clock that counts nowhere. */
  public static final Presence NONE =
      new Presence(0, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** The end of a stretch that has none yet. */
  public static final long OPEN = Long.MAX_VALUE;

  /**
   * At an instant, epoch milliseconds.
   *
   * @param limitDays as of {@link Counted}
   */
  public record Point(long instant, String clinicId, Standing standing, int limitDays) {}

  /**
   * From an instant to another, epoch milliseconds, half-open.
   *
   * @param limitDays as of {@link Counted}
   */
  public record Stretch(long from, long until, String clinicId, Standing standing, int limitDays) {

    boolean continues(Stretch before) {
      return clinicId.equals(before.clinicId)
          && standing == before.standing
          && limitDays == before.limitDays;
    }
  }

  /** What is left when the clock is known no more from an instant on: what was, remains. */
  Presence endingAt(long instant) {
    List<Stretch> cut = new ArrayList<>(stretches.size());
    for (Stretch one : stretches) {
      if (one.from < instant) {
        long until = Math.min(one.until, instant);
        cut.add(new Stretch(one.from, until, one.clinicId, one.standing, one.limitDays));
      }
    }
    return new Presence(startDay, careArea, begun, cut, completed);
  }

  /** Says what makes the figures that another presence of the clock left agree with this one. */
  void differFrom(Presence before, String guarantee, Consumer<? super Counted> out) {
    if (equals(before)) {
      return;
    }
    List<Counted> come = counted(guarantee);
    for (Counted was : before.counted(guarantee)) {
      if (!come.remove(was)) {
        out.accept(was.reversed());
      }
    }
    come.forEach(out);
  }

  private List<Counted> counted(String guarantee) {
    List<Counted> counted = new ArrayList<>(2 + 2 * stretches.size());
    begun.ifPresent(at -> counted.add(point(BEGUN, guarantee, at)));
    for (Stretch one : stretches) {
      counted.add(waiting(1, guarantee, one, one.from));
      if (one.until != OPEN) {
        counted.add(waiting(-1, guarantee, one, one.until));
      }
    }
    completed.ifPresent(at -> counted.add(point(COMPLETED, guarantee, at)));
    return counted;
  }

  private Counted point(Counted.Kind kind, String guarantee, Point at) {
    return new Counted(
        kind, 1, at.clinicId, guarantee, careArea, at.instant, startDay, at.limitDays, at.standing);
  }

  private Counted waiting(int sign, String guarantee, Stretch one, long instant) {
    return new Counted(
        WAITING,
        sign,
        one.clinicId,
        guarantee,
        careArea,
        instant,
        startDay,
        one.limitDays,
        one.standing);
  }
}
