package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clock's countdown with what sets it back to zero (Scotland) taken in.
 *
 * @param countdown from the latest reset in time, or from the start
 * @param base from where the time waited is counted: a later reset moves it where the rule set says
 *     so
 */
record Counting(Countdown countdown, long base) {

  static Counting of(
      Window window, Start start, Optional<Closing> closing, long limit, List<Period> periods) {
    long base = start.unit();
    Countdown countdown = count(window, base, limit, periods);
    List<Fact> resets = Resets.of(window, start, closing);
    if (resets.isEmpty()) {
      return new Counting(countdown, base);
    }
    long waited = base;
    for (Fact reset : resets) {
      long unit = window.plan().scale.of(reset);
      if (unit <= countdown.deadline()) {
        base = unit;
        waited = unit;
        countdown = count(window, base, limit, clipped(periods, base));
      } else if (window.plan().guarantee.resetsAfterBreach().on(reset.day())) {
        waited = unit;
      }
    }
    return new Counting(countdown, waited);
  }

  private static Countdown count(Window window, long base, long limit, List<Period> periods) {
    List<Period> united = Period.united(periods);
    return new Countdown(window.plan().scale, base, limit, united, window.plan().choice);
  }

  private static List<Period> clipped(List<Period> periods, long base) {
    List<Period> clipped = new ArrayList<>();
    for (Period period : periods) {
      clipped.add(period.startingFrom(base));
    }
    return clipped;
  }

  /** What was waited up to a unit, pauses included. */
  long gross(long upTo) {
    return Math.max(0, upTo - base);
  }

  /** What was paused of it. */
  long paused(long upTo) {
    return upTo <= base ? 0 : countdown.paused(upTo) - countdown.paused(base);
  }
}
