package se.garantivakt.job;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBNativeMetricOptions;
import org.rocksdb.CompressionType;
import se.garantivakt.job.settings.RunSettings;

/**
 * What Flink is told: what the settings say, and what holds for every run of this job. Uids that
 * Flink would make up and types that it would hand to Kryo are refused: both would tie savepoints
 * to an accident.
 */
public final class FlinkSettings {
  private FlinkSettings() {}

  /** The configuration of a run. */
  public static Configuration of(RunSettings run) {
    Configuration flink = fixed();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, run.parallelism());
    flink.set(StateBackendOptions.STATE_BACKEND, run.state().word());
    if (run.checkpoints()) {
      flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, run.checkpointEvery());
      // a burst delays one; those due meanwhile would follow in one go, a score in two seconds
      flink.set(
          CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, run.checkpointEvery().dividedBy(2));
      flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, run.checkpointWithin());
      flink.set(
          CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
      flink.set(
          CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
          ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    }
    run.ownCheckpointFolder()
        .ifPresent(folder -> flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder));
    return flink;
  }

  /** What no setting changes. */
  public static Configuration fixed() {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.MAX_PARALLELISM, RunSettings.MAX_PARALLELISM);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    // an alert passes three tasks on its way, and may wait as long before each
    flink.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(5));
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    flink.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
    // a late checkpoint is no reason to stop: what it waited for would only begin anew
    flink.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 3);
    // an episode that is new lies in none of the files; without filters each is searched for it
    flink.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    // what was just written is soon merged, packed in haste; what lies below lies long, packed
    // well, and better in larger blocks
    flink.set(
        RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL,
        List.of(CompressionType.LZ4_COMPRESSION, CompressionType.ZSTD_COMPRESSION));
    flink.set(RocksDBConfigurableOptions.BLOCK_SIZE, MemorySize.parse("8kb"));
    // off by default; these two are read off, not searched for
    flink.set(RocksDBNativeMetricOptions.MONITOR_TOTAL_SST_FILES_SIZE, true);
    flink.set(RocksDBNativeMetricOptions.MONITOR_BACKGROUND_ERRORS, true);
    return flink;
  }
}
