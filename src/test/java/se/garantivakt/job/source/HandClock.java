package se.garantivakt.job.source;

import java.time.Duration;
import se.garantivakt.job.time.WallClock;

/** A clock whose two hands the test moves, together or apart. */
final class HandClock implements WallClock {
  private static final long serialVersionUID = 1L;

  private long millis = 1_000_000;
  private long nanos = -5_000_000_000L;

  /** Time passes. */
  void pass(Duration time) {
    millis += time.toMillis();
    nanos += time.toNanos();
  }

  /** Somebody sets the wall clock. */
  void set(long newMillis) {
    millis = newMillis;
  }

  @Override
  public long millis() {
    return millis;
  }

  @Override
  public long nanos() {
    return nanos;
  }
}
