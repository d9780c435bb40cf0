package se.garantivakt.accessibility;

import java.util.EnumSet;
import java.util.Set;
import se.garantivakt.accessibility.measure.Tally;

/** What happened in one month, and what was said of it. Changes in place. */
final class MonthCounts {
  /** Stands for a month of which nothing has been said. */
  static final int UNSAID = -1;

  /** Who came to wait in the month less who ceased to, by the day they began. */
  final Tally waiting = new Tally();

  /** Who got care in the month, by the days they waited. */
  final Tally completed = new Tally();

  /** The findings that were said of it. */
  final Set<Finding.Kind> found = EnumSet.noneOf(Finding.Kind.class);

  /** Each change of {@link #waiting} times its epoch day, summed. */
  long weighted;

  /** The revision that was said last. */
  int revision = UNSAID;

  /** Of the figures that were said last. */
  long fingerprint;

  /** Whether the figures that were said last had anything to tell. */
  boolean told;

  /** Whether nothing stands in it, so that it need not be kept. */
  boolean isBlank() {
    return waiting.isEmpty()
        && completed.isEmpty()
        && weighted == 0
        && revision == UNSAID
        && found.isEmpty();
  }

  /**
   * Clock-days waited from the month's first day to before another: who waited when it began, on
   * each of its days, and who came, from the day they did.
   *
   * @param atEnd how many wait at the end of those days
   */
  long daysHere(long atEnd, long first, long until) {
    long change = waiting.total();
    return (atEnd - change) * (until - first) + change * until - weighted;
  }
}
