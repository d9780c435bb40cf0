package se.garantivakt.accessibility;

import java.util.Comparator;
import se.garantivakt.accessibility.measure.Cell;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Kind;
import se.garantivakt.engine.Counted.Standing;

/**
 * So many clocks more, or fewer, in the figures of a place: differences of the engine that have all
 * but the count in common, added up.
 *
 * @param kind what is counted
 * @param count how many more; below zero, fewer
 * @param instant from when on, epoch milliseconds; it may lie ahead
 * @param startDay the local day on which they began, epoch days
 * @param limitDays days from start to stop that are inside, or {@link Counted#INSIDE} or {@link
 *     Counted#BEYOND}
 * @param standing whether they count plainly
 */
public record Change(
    Kind kind, long count, long instant, long startDay, int limitDays, Standing standing) {

  /** By instant, and then by what is counted; the count does not matter. */
  static final Comparator<Change> ORDER =
      Comparator.comparingLong(Change::instant)
          .thenComparing(Change::kind)
          .thenComparingLong(Change::startDay)
          .thenComparingInt(Change::limitDays)
          .thenComparing(Change::standing);

  /** A difference of the engine, at the place that it names. */
  public static Change of(Counted counted) {
    return new Change(
        counted.kind(),
        counted.sign(),
        counted.instant(),
        counted.startDay(),
        counted.limitDays(),
        counted.standing());
  }

  /** The same with another count. */
  Change times(long other) {
    return new Change(kind, other, instant, startDay, limitDays, standing);
  }

  /** The same from another instant on. */
  Change at(long other) {
    return new Change(kind, count, other, startDay, limitDays, standing);
  }

  /** The cell of a tally by that day. */
  Cell cell(long day) {
    return new Cell(day, limitDays, standing);
  }
}
