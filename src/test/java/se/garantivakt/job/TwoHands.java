package se.garantivakt.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.apache.flink.testutils.junit.SharedReference;
import se.garantivakt.engine.Story;
import se.garantivakt.job.time.WallClock;

/**
 * A wall clock whose two hands a test moves, together or apart. Its copies in whatever task of this
 * JVM move with it.
 */
public final class TwoHands implements WallClock {
  private static final long serialVersionUID = 1L;

  private final SharedReference<AtomicLong> wall;
  private final SharedReference<AtomicLong> monotonic;

  private TwoHands(SharedObjectsExtension shared, long millis) {
    this.wall = shared.add(new AtomicLong(millis));
    this.monotonic = shared.add(new AtomicLong(-5_000_000_000L));
  }

  /** Stands at an instant. */
  public static TwoHands at(SharedObjectsExtension shared, String instant) {
    return new TwoHands(shared, Story.at(instant).toEpochMilli());
  }

  /** Time passes, as much as it is until then by the wall clock. */
  public void passTo(String instant) {
    long passed = Story.at(instant).toEpochMilli() - millis();
    if (passed < 0) {
      throw new IllegalArgumentException(instant + " has been");
    }
    monotonic.get().addAndGet(Duration.ofMillis(passed).toNanos());
    wall.get().addAndGet(passed);
  }

  /** Somebody sets the wall clock; no time passes. */
  public void set(String instant) {
    wall.get().set(Story.at(instant).toEpochMilli());
  }

  @Override
  public long millis() {
    return wall.get().get();
  }

  @Override
  public long nanos() {
    return monotonic.get().get();
  }
}
