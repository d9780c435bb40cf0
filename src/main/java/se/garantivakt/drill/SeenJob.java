package se.garantivakt.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import se.garantivakt.cluster.JobWatch;

/**
 * The job that is tried, as its JobManager sees it; a JobManager that is new begins to count.
 *
 * @param tending what is done from time to time while the job is waited for
 */
public record SeenJob(JobWatch watch, Waiting waiting, Runnable tending) {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration A_WHILE = Duration.ofSeconds(20);

  /** Waits until it has completed a further checkpoint, or several. */
  public void awaitCheckpoints(int further) {
    tended(() -> checkpoints() >= 0, "no JobManager tells of the job");
    long before = checkpoints();
    tended(
        () -> {
          long now = checkpoints();
          return now >= before + further || now >= further && now < before;
        },
        "the job completed no further checkpoint");
  }

  private void tended(BooleanSupplier isSo, String otherwise) {
    long times = PATIENCE.dividedBy(A_WHILE);
    for (long i = 1; i < times; i++) {
      tending.run();
      if (waiting.isSoWithin(A_WHILE, isSo)) {
        return;
      }
    }
    waiting.until(A_WHILE, isSo, otherwise + " in " + PATIENCE.toSeconds() + " s");
  }

  private long checkpoints() {
    return watch.job().map(it -> watch.checkpoints(it).orElse(-1)).orElse(-1L);
  }

  /** How many of its checkpoints have failed. */
  public long failedCheckpoints() {
    return watch.job().map(it -> watch.failedCheckpoints(it).orElse(0)).orElse(0L);
  }

  /** How often it was restarted. */
  public long restarts() {
    return watch.job().map(it -> watch.restarts(it).orElse(0)).orElse(0L);
  }

  /** Waits until it has spoken of everything up to an instant. */
  void awaitHeard(Instant instant) {
    waiting.until(
        PATIENCE,
        () -> watch.job().flatMap(watch::heardUpTo).filter(instant::isBefore).isPresent(),
        "the log was not heard up to " + instant);
  }
}
