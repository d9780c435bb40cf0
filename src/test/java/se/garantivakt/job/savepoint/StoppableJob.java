package se.garantivakt.job.savepoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.apache.flink.testutils.junit.SharedReference;
import se.garantivakt.engine.Story;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.MovesTime;
import se.garantivakt.job.Topology;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.rules.file.RuleSource;

/**
 * The whole topology on a cluster in this JVM, its ends in the test's hands: told a part of a
 * story, stopped with a savepoint, gone on with from it.
 */
final class StoppableJob {
  private static final int PARALLELISM = 2;
  private static final int SINKS = 4;
  private static final long PATIENCE = 40;

  private final SharedObjectsExtension shared;
  private final String state;
  private final SavepointFormatType format;
  private final SharedReference<Queue<OutputRecord>> said;

  StoppableJob(SharedObjectsExtension shared, String state) {
    this(shared, state, SavepointFormatType.CANONICAL);
  }

  StoppableJob(SharedObjectsExtension shared, String state, SavepointFormatType format) {
    this.shared = shared;
    this.state = state;
    this.format = format;
    this.said = shared.add(new ConcurrentLinkedQueue<>());
  }

  /** All that was said by all runs. */
  List<OutputRecord> said() {
    return new ArrayList<>(said.get());
  }

  /** Runs from a savepoint, or from nothing, through a part of the story; gives a savepoint. */
  Path stopped(RuleSource rules, Optional<Path> from, Path folder, String until, String... lines)
      throws Exception {
    SharedReference<CountDownLatch> through = shared.add(new CountDownLatch(SINKS * PARALLELISM));
    JobClient job = start(rules, from, new ToldSource(records(lines), time(until), false), through);
    if (!through.get().await(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("the job has not heard its input: " + job.getJobStatus().get());
    }
    String path =
        job.stopWithSavepoint(false, folder.toUri().toString(), format)
            .get(PATIENCE, TimeUnit.SECONDS);
    return Path.of(URI.create(path));
  }

  /** Runs from a savepoint, or from nothing, to the end of its input. */
  void ended(RuleSource rules, Optional<Path> from, String until, String... lines)
      throws Exception {
    SharedReference<CountDownLatch> through = shared.add(new CountDownLatch(0));
    start(rules, from, new ToldSource(records(lines), time(until), true), through)
        .getJobExecutionResult()
        .get(PATIENCE, TimeUnit.SECONDS);
  }

  private JobClient start(
      RuleSource rules,
      Optional<Path> from,
      ToldSource source,
      SharedReference<CountDownLatch> through)
      throws Exception {
    Configuration flink = FlinkSettings.fixed();
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(StateBackendOptions.STATE_BACKEND, state);
    flink.set(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, MemorySize.parse("1mb"));
    from.ifPresent(path -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString()));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(PARALLELISM, flink);
    JobSettings settings = SettingsLoader.defaults();
    BreachDetection job = new BreachDetection(settings, rules, ClockByHand.at("2026-01-01"));
    Heap heap = new Heap(said, source.watermark(), through);
    new Topology(
            source,
            job.decode(),
            job.watch(),
            job.combine(),
            job.measure(),
            job.foresee(),
            heap,
            heap,
            heap,
            heap,
            1,
            MovesTime.WATERMARK)
        .build(env);
    return env.executeAsync();
  }

  private SharedReference<List<RawRecord>> records(String... lines) {
    List<RawRecord> records = new ArrayList<>();
    for (String line : lines) {
      ObjectNode json = Story.json(line, records.size() + 1);
      byte[] key = json.get("episodeId").asText().getBytes(UTF_8);
      long time = time(json.get("loggedAt").asText());
      String topic = "care." + json.get("type").asText();
      byte[] value = json.toString().getBytes(UTF_8);
      records.add(new RawRecord(topic, 0, records.size(), time, key, value, List.of()));
    }
    return shared.add(records);
  }

  private static long time(String instant) {
    return Story.at(instant).toEpochMilli();
  }
}
