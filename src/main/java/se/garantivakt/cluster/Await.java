package se.garantivakt.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.garantivakt.job.time.WallClock;

/**
 * Asks again and again until there is an answer or the time is up.
 *
 * @param clock tells how long it has been
 * @param pause is made between two attempts
 */
public record Await(WallClock clock, Pause pause) {
  /** A while in which nothing is done. */
  public interface Pause {
    void make() throws InterruptedException;
  }

  /** By the time of that clock, with a tenth of a second between attempts. */
  public static Await on(WallClock clock) {
    return new Await(clock, () -> TimeUnit.MILLISECONDS.sleep(100));
  }

  /**
   * What {@code attempt} at last gave.
   *
   * @param late says what has not come about
   */
  public <T> T until(Duration limit, Supplier<Optional<T>> attempt, Supplier<String> late) {
    long start = clock.nanos();
    while (true) {
      Optional<T> answer = attempt.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (clock.nanos() - start >= limit.toNanos()) {
        throw new ClusterException(late.get() + " within " + limit.toSeconds() + " s");
      }
      try {
        pause.make();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClusterException("interrupted: " + late.get(), e);
      }
    }
  }
}
