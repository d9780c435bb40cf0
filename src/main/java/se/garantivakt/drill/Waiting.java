package se.garantivakt.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.garantivakt.cluster.Await;
import se.garantivakt.cluster.ClusterException;
import se.garantivakt.job.time.WallClock;

/**
 * Lets time pass.
 *
 * @param clock tells how much
 */
public record Waiting(WallClock clock) {
  /** Nothing happens for so long, but what happens by itself. */
  public void pause(Duration time) {
    long end = clock.nanos() + time.toNanos();
    until(time.plusSeconds(60), () -> clock.nanos() >= end, "time did not pass");
  }

  /**
   * Waits until it is so.
   *
   * @param otherwise what is said when it is not, within the patience
   */
  public void until(Duration patience, BooleanSupplier isSo, String otherwise) {
    try {
      Await.on(clock)
          .until(
              patience,
              () -> isSo.getAsBoolean() ? Optional.of(true) : Optional.empty(),
              () -> otherwise);
    } catch (ClusterException late) {
      throw new DrillException(late.getMessage(), late);
    }
  }

  /** Whether it becomes so within a while. */
  public boolean isSoWithin(Duration time, BooleanSupplier isSo) {
    try {
      until(time, isSo, "it is not so");
      return true;
    } catch (DrillException late) {
      return false;
    }
  }
}
