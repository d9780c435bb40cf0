package se.garantivakt.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/** A replay under way. */
public final class RunningReplay implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final JobClient client;
  private final CompletableFuture<JobExecutionResult> end;

  RunningReplay(JobClient client) {
    this.client = client;
    this.end = client.getJobExecutionResult();
  }

  /** Flink's id of the job. */
  public String id() {
    return client.getJobID().toHexString();
  }

  /** Waits so long for its end; tells whether it has come. */
  public boolean awaitEnd(long millis) throws InterruptedException {
    try {
      end.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    }
  }

  /** What was counted so far; empty where Flink does not tell at the moment. */
  public Map<String, Long> counts() throws InterruptedException {
    Map<String, Long> counts = new TreeMap<>();
    try {
      client
          .getAccumulators()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .forEach(
              (name, value) -> {
                if (value instanceof Long count) {
                  counts.put(name, count);
                }
              });
    } catch (ExecutionException | TimeoutException | IllegalStateException silent) {
      return Map.of(); // it has just ended, or is too busy
    }
    return counts;
  }

  /**
   * The results of the job, which has ended.
   *
   * @throws IllegalStateException with the reason, if it has failed
   */
  public Map<String, Object> results() throws InterruptedException {
    try {
      return end.get().getAllAccumulatorResults();
    } catch (ExecutionException failed) {
      Throwable root = failed;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw new IllegalStateException("the job failed: " + root, failed);
    }
  }

  /** Ends it, if it has not ended. */
  @Override
  public void close() {
    if (end.isDone()) {
      return;
    }
    try {
      client.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException gone) {
      // cancelled, or it ends with this JVM
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
