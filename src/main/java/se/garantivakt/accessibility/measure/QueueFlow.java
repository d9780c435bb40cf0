package se.garantivakt.accessibility.measure;

import java.util.concurrent.atomic.AtomicLong;
import se.garantivakt.engine.Counted.Standing;

/**
 * What came to a queue and left it lately, and what stands in it. Lately is the {@value #WINDOW}
 * days (13 weeks) that end with the day told; where nothing was seen in as many days before them,
 * the place is taken as new and its first day begins the window. Only clocks that the guarantee
 * covers are in it: the queue that can keep or break a limit.
 *
 * @param days the length of the window
 * @param begun how many began in it
 * @param ended how many got care in it
 * @param queue how many wait and count plainly (who stands aside by a code is not ahead of anybody)
 * @param waited the days that they have waited, summed
 */
public record QueueFlow(long days, long begun, long ended, long queue, long waited) {
  /** The longest window in days: 13 weeks, a quarter of a year. */
  public static final int WINDOW = 91;

  /** How many days back one must have looked to tell a new place from a quiet one. */
  public static final int LOOKBACK = 2 * WINDOW;

  /** In a window of fewer days no rate is told: four weeks. */
  static final int SHORTEST = 28;

  /** From fewer clocks than this no rate is told. */
  static final int FEWEST = 10;

  static QueueFlow of(Observed seen) {
    long until = seen.day() + 1;
    long from = begin(seen, until);
    long[] queue = new long[2];
    seen.waiting()
        .present(
            (cell, count) -> {
              if (cell.standing() == Standing.PLAIN) {
                queue[0] += count;
                queue[1] += count * (seen.day() - cell.day());
              }
            });
    long begun = covered(seen.begun().between(from, until));
    long ended = covered(seen.ended().between(from, until));
    return new QueueFlow(until - from, begun, ended, queue[0], queue[1]);
  }

  /** Whether the window is long enough for a rate. */
  boolean isLongEnough() {
    return days >= SHORTEST;
  }

  private static long begin(Observed seen, long until) {
    long usual = until - WINDOW;
    boolean known = first(seen, until - LOOKBACK, usual) < usual;
    return known ? usual : first(seen, usual, until);
  }

  /** The first day of a stretch on which anything began or ended; its end, if nothing did. */
  private static long first(Observed seen, long from, long until) {
    AtomicLong first = new AtomicLong(until);
    Tally.Visitor earliest = (cell, count) -> first.set(Math.min(first.get(), cell.day()));
    seen.begun().between(from, until).present(earliest);
    seen.ended().between(from, until).present(earliest);
    return first.get();
  }

  private static long covered(Tally tally) {
    AtomicLong sum = new AtomicLong();
    tally.present(
        (cell, count) -> {
          if (cell.standing() != Standing.NOT_COVERED) {
            sum.addAndGet(count);
          }
        });
    return sum.get();
  }
}
