package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * How a clock counts: from its base, towards its limit, not counting its pauses. All in the unit of
 * the clock.
 *
 * <p>A pause moves the deadline when it starts by it, as it then stood; one that starts later comes
 * after the breach and can at most take its days off the days waited (switch {@code
 * pauseAfterBreach}).
 */
final class Countdown {
  /** The deadline of a clock that is paused without end. */
  static final long NONE = Long.MAX_VALUE;

  /** Where switches decide whether a pause has effect, by when it starts. */
  interface Choice {
    /** Whether a pause that starts on the deadline itself still moves it. */
    boolean onDeadline(Period pause);

    /** Whether a pause that starts after the breach takes its days off. */
    boolean afterBreach(Period pause);
  }

  private static final Period[] NO_PAUSES = {};

  private final long base;
  private final long limit;
  private final long deadline;
  private final Period[] counted;

  /**
   * Counts with pauses that are {@linkplain Period#united united} and clipped to the clock.
   *
   * @param scale days, or exact time, where a pause that starts at the deadline starts after the
   *     breach
   */
  Countdown(Scale scale, long base, long limit, List<Period> pauses, Choice choice) {
    this.base = base;
    this.limit = limit;
    if (pauses.isEmpty()) {
      this.deadline = base + limit;
      this.counted = NO_PAUSES;
      return;
    }
    List<Period> effective = new ArrayList<>(pauses.size());
    long moved = base + limit;
    for (Period pause : pauses) {
      boolean inTime =
          pause.from() < moved
              || (pause.from() == moved && scale == Scale.DAYS && choice.onDeadline(pause));
      if (inTime) {
        effective.add(pause);
        moved = pause.isOpen() || moved == NONE ? NONE : moved + pause.length();
      } else if (choice.afterBreach(pause)) {
        effective.add(pause);
      }
    }
    this.deadline = moved;
    this.counted = effective.toArray(Period[]::new);
  }

  /** The last unit inside the limit; {@link #NONE} when paused without end. */
  long deadline() {
    return deadline;
  }

  /** The deadline without pauses. */
  long originalDeadline() {
    return base + limit;
  }

  /** The pauses that have effect, in order; never written to. */
  Period[] pauses() {
    return counted;
  }

  /** What has been paused from the base up to a unit. */
  long paused(long upTo) {
    long paused = 0;
    for (Period pause : counted) {
      if (pause.from() < upTo) {
        paused += Math.min(pause.until(), upTo) - pause.from();
      }
    }
    return paused;
  }

  /** What has been counted from the base up to a unit. */
  long elapsed(long upTo) {
    return Math.max(0, upTo - base) - paused(upTo);
  }

  /**
   * The first unit, outside every pause, at which at most that much is left; {@link #NONE} if there
   * is none.
   */
  long firstWithLeft(long left) {
    long unit = base + limit - left;
    for (Period pause : counted) {
      if (pause.from() > unit) {
        break;
      }
      if (pause.isOpen()) {
        return NONE;
      }
      unit += pause.length();
    }
    return unit;
  }

  long limit() {
    return limit;
  }
}
