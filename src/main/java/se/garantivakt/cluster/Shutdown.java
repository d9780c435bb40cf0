package se.garantivakt.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends processes: asks them, waits, and then makes them.
 *
 * @param patience how long they are given after being asked
 */
record Shutdown(Duration patience) {
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);

  /**
   * Ends them all.
   *
   * @return how many had to be killed
   * @throws ClusterException if one outlives that
   */
  int end(Collection<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroy);
    await(processes, patience);
    List<ProcessHandle> deaf = processes.stream().filter(ProcessHandle::isAlive).toList();
    deaf.forEach(ProcessHandle::destroyForcibly);
    await(deaf, AFTER_KILL);
    List<Long> left = deaf.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
    if (!left.isEmpty()) {
      throw new ClusterException("these processes cannot be ended: " + left);
    }
    return deaf.size();
  }

  /** Ends a process without asking it. */
  void kill(ProcessHandle process) {
    process.destroyForcibly();
    await(List.of(process), AFTER_KILL);
    if (process.isAlive()) {
      throw new ClusterException("this process cannot be ended: " + process.pid());
    }
  }

  private static void await(Collection<ProcessHandle> processes, Duration limit) {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      return; // whoever is alive is looked for by the caller
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
