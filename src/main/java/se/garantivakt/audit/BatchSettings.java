package se.garantivakt.audit;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import se.garantivakt.job.FlinkSettings;

/**
 * What Flink is told of a replay: batch, in as many tasks as were asked for, begun anew if it
 * fails.
 */
public final class BatchSettings {
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private BatchSettings() {}

  /** On whatever Flink runs it. */
  public static Configuration of(int parallelism) {
    Configuration flink = FlinkSettings.fixed();
    flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    // by itself it would choose by the volume, one task for what is small
    flink.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
    // a task that runs again would write again
    flink.setString("restart-strategy.type", "none");
    return flink;
  }

  /** On a Flink of its own in this JVM; what sorting does not find room for goes to a folder. */
  public static Configuration local(int parallelism, MemorySize sorting, String spill) {
    Configuration flink = of(parallelism);
    flink.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, sorting);
    flink.set(CoreOptions.TMP_DIRS, spill);
    // counts come with the heartbeats
    flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, TELL_EVERY);
    return flink;
  }
}
