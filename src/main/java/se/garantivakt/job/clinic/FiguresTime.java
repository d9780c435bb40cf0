package se.garantivakt.job.clinic;

import se.garantivakt.engine.LocalDays;
import se.garantivakt.job.time.WallClock;

/**
 * When the figures of a place are told, by the log's time: a change at the next full interval, or
 * the local midnight before it; while time is caught up with, at midnight only, as nobody reads in
 * between.
 */
final class FiguresTime {
  private static final long UNKNOWN = Long.MIN_VALUE;
  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private final MeasureParameters parameters;
  private final LocalDays days;
  private final WallClock clock;
  private long heardUpTo = UNKNOWN;

  FiguresTime(MeasureParameters parameters, LocalDays days, WallClock clock) {
    this.parameters = parameters;
    this.days = days;
    this.clock = clock;
  }

  /** Takes in up to where all logs have been heard. */
  void heardUpTo(long watermark) {
    if (watermark != END_OF_INPUT) {
      heardUpTo = Math.max(heardUpTo, watermark);
    }
  }

  /** When a change is to be told that became known then. */
  long due(long knownAt) {
    long base = Math.max(heardUpTo, knownAt);
    long midnight = days.begin(days.dayOf(base) + 1);
    if (clock.millis() - base > parameters.historicalAfter().toMillis()) {
      return midnight;
    }
    long every = parameters.settings().every().toMillis();
    return Math.min(midnight, (Math.floorDiv(base, every) + 1) * every);
  }

  /**
   * The instant that a timer speaks of. At the end of the input none is later than what was heard,
   * or than where the run is to end.
   *
   * @param otherwise when the last thing became known, where nothing was ever heard of time
   */
  long instant(long timer, long watermark, long otherwise) {
    long last = parameters.lastInstant();
    if (watermark == END_OF_INPUT && last == Long.MAX_VALUE) {
      last = heardUpTo == UNKNOWN ? otherwise : heardUpTo;
    }
    return Math.min(timer, last);
  }

  /** Whether a timer at that instant is to come. */
  boolean comes(long instant, long watermark) {
    return instant <= parameters.lastInstant()
        && (watermark != END_OF_INPUT || parameters.lastInstant() != Long.MAX_VALUE);
  }
}
