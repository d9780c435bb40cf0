package se.garantivakt.job.traps;

import java.util.concurrent.TimeUnit;
import se.garantivakt.engine.Story;
import se.garantivakt.job.time.WallClock;

/**
 * A wall clock that goes as the machine's does, from another instant on.
 *
 * @param from epoch milliseconds at the origin
 * @param origin of the machine's monotonic clock
 */
record LateClock(long from, long origin) implements WallClock {
  static LateClock from(String instant) {
    return new LateClock(Story.at(instant).toEpochMilli(), System.nanoTime());
  }

  @Override
  public long millis() {
    return from + TimeUnit.NANOSECONDS.toMillis(nanos() - origin);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
