package se.garantivakt.audit.benchmark;

import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.local.RunningJob;
import se.garantivakt.rules.file.RuleSource;

/**
 * The live job over what lies in the topics, to where they end: RocksDB, exactly once, a checkpoint
 * every ten seconds. What it says goes to the topics of the same broker.
 */
final class StreamingCase {
  private StreamingCase() {}

  /** Broker, last instant, folder, parallelism. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[2]);
    JobSettings settings =
        LoadedYear.settings(
            arguments[0],
            "run.bounded=true",
            "run.until=" + arguments[1],
            "run.parallelism=" + arguments[3],
            "run.checkpoint-folder=" + folder.resolve("checkpoints").toUri());
    RuleSource rules = RuleSource.named(Path.of("config", "rules"), settings.watch().rules());
    Configuration flink = new Configuration();
    // as much beside the heap as the replay has for sorting
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    flink.set(CoreOptions.TMP_DIRS, folder.toString());
    try (RunningJob job =
        RunningJob.start(new BreachDetection(settings, rules, new MachineClock()), flink)) {
      job.end().get();
    }
    System.exit(0);
  }
}
