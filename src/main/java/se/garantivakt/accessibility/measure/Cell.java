package se.garantivakt.accessibility.measure;

import se.garantivakt.engine.Counted.Standing;

/**
 * What clocks that are counted together have in common.
 *
 * @param day the day that they are told apart by: the day they began (epoch days), or the days they
 *     waited; the owner of the tally says which
 * @param limitDays days from start to stop that are inside, or {@link
 *     se.garantivakt.engine.Counted#INSIDE} or {@link se.garantivakt.engine.Counted#BEYOND}
 * @param standing whether they count plainly
 */
public record Cell(long day, int limitDays, Standing standing) implements Comparable<Cell> {
  /** By day, then by limit and standing. */
  @Override
  public int compareTo(Cell other) {
    // by hand: state is read and written cell by cell, and a chain of comparators took most of that
    if (day != other.day) {
      return Long.compare(day, other.day);
    }
    return limitDays != other.limitDays
        ? Integer.compare(limitDays, other.limitDays)
        : standing.compareTo(other.standing);
  }

  /** The first of all cells of a day. */
  static Cell first(long day) {
    return new Cell(day, Integer.MIN_VALUE, Standing.PLAIN);
  }
}
