package se.garantivakt.job;

import se.garantivakt.engine.Story;
import se.garantivakt.job.time.WallClock;

/** A wall clock that stands where a test puts it. */
public final class ClockByHand implements WallClock {
  private static final long serialVersionUID = 1L;

  private long millis;

  private ClockByHand(long millis) {
    this.millis = millis;
  }

  /** Stands at an instant; of a plain date at its noon in Stockholm. */
  public static ClockByHand at(String instant) {
    return new ClockByHand(Story.at(instant).toEpochMilli());
  }

  /** Puts it to another. */
  public void set(String instant) {
    millis = Story.at(instant).toEpochMilli();
  }

  @Override
  public long millis() {
    return millis;
  }

  @Override
  public long nanos() {
    return millis * 1_000_000;
  }
}
