package se.garantivakt.job.source;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks at once and then at a distance, on a daemon thread of its own. */
final class AskingThread implements Rhythm {
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Duration distance;
  private final ScheduledExecutorService thread;

  AskingThread(String name, Duration distance) {
    this.distance = distance;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, name);
              made.setDaemon(true);
              return made;
            });
  }

  @Override
  public void start(Runnable ask) {
    thread.scheduleWithFixedDelay(ask, 0, distance.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        return; // a daemon: it holds nothing up
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
