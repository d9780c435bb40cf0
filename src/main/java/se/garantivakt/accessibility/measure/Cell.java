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
public record Cell(long day, int limitDays, Standing standing) {
  private static final Standing[] STANDINGS = Standing.values();
  private static final int STANDING_BITS = 3;
  private static final int DAY_SHIFT = STANDING_BITS + Integer.SIZE;
  private static final long LATEST = (1L << (Long.SIZE - DAY_SHIFT - 1)) - 1;

  /** Whether a day can be told apart by; calendars go some hundred thousand years each way. */
  public static boolean isDay(long day) {
    return -LATEST <= day && day <= LATEST;
  }

  /** As one number, of which the order is by day, then by limit and standing. */
  long packed() {
    if (!isDay(day)) {
      throw new IllegalArgumentException("day " + day + " is beyond all that is counted by");
    }
    long limit = Integer.toUnsignedLong(limitDays ^ Integer.MIN_VALUE);
    return day << DAY_SHIFT | limit << STANDING_BITS | standing.ordinal();
  }

  /** No greater than that of any cell of a day, and greater than those of the days before. */
  static long firstPacked(long day) {
    return Math.max(-LATEST, Math.min(LATEST, day)) << DAY_SHIFT;
  }

  /** The cell of a number. */
  static Cell unpacked(long packed) {
    int limit = (int) (packed >>> STANDING_BITS) ^ Integer.MIN_VALUE;
    int standing = (int) packed & (1 << STANDING_BITS) - 1;
    return new Cell(packed >> DAY_SHIFT, limit, STANDINGS[standing]);
  }
}
