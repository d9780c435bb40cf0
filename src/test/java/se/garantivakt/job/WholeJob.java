package se.garantivakt.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import se.garantivakt.engine.Story;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.LogTimes;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.RunningJob;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The whole job, its own source and sinks on a real broker in this JVM, by a clock that the test
 * hands in. Topics keep the times that records come with.
 */
public final class WholeJob implements AutoCloseable {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(120).toNanos();
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Path folder;
  private final EmbeddedBroker broker;
  private final RuleSource rules;
  private final WallClock clock;
  private final List<String> said = new ArrayList<>();
  private JobSettings settings;
  private final Published published;
  private int told;
  private Optional<RunningJob> running = Optional.empty();
  private Optional<OutputReader> reader = Optional.empty();

  /** With empty topics, not started yet; the broker is asked ten times a second. */
  public WholeJob(Path folder, RuleSource rules, WallClock clock, String... further)
      throws Exception {
    this.folder = folder;
    this.broker = EmbeddedBroker.start(folder.resolve("broker"));
    this.rules = rules;
    this.clock = clock;
    said.add("kafka.bootstrap=" + broker.bootstrap());
    said.add("input.time-stamps=CreateTime");
    said.add("input.discover-every=PT0S");
    said.add("time.jump-step=PT0.25S");
    said.add("watch.keep-closed=P20000D");
    said.add("watch.keep-erased=P20000D");
    said.add("run.checkpoint-every=PT0.5S");
    said.add("run.checkpoint-folder=" + folder.resolve(KeptCheckpoints.FOLDER).toUri());
    say(further);
    this.published = new Published(settings);
    try (AskedBroker asked = AskedBroker.of(settings.kafka(), Duration.ofSeconds(10))) {
      new TopicTending(asked)
          .create(new TopicPlans(Path.of("config", "topics.yaml")).of(Profile.LOCAL, settings));
    }
    // answered by the leaders of all partitions: from now on there are such
    LogTimes.latest(settings.kafka().admin().properties(), settings.input().topicNames());
  }

  private void say(String... further) {
    for (String wins : further) {
      said.removeIf(one -> key(one).equals(key(wins)));
      said.add(wins);
    }
    settings = new SettingsLoader(Map.of()).load(Optional.empty(), said).job();
  }

  private static String key(String assignment) {
    return assignment.replaceFirst("=.*", "");
  }

  /** Logs what lines tell, as {@link Story} has them, each at its own time. */
  public void log(String... lines) throws Exception {
    List<SimulatedRecord> records = new ArrayList<>();
    for (String line : lines) {
      records.add(StoryRecords.of(line, ++told));
    }
    log(records);
  }

  /** Logs records in that order. */
  public void log(Collection<SimulatedRecord> records) throws Exception {
    try (RecordSink sink = new KafkaTarget(broker.bootstrap()).open()) {
      for (SimulatedRecord record : records) {
        sink.take(record);
      }
    }
  }

  /** Starts it. */
  public void start() throws Exception {
    startWith(new Configuration());
  }

  /** Starts it with further configuration of Flink's. */
  public void startWith(Configuration further) throws Exception {
    start(further);
    reader = Optional.of(published.reader());
  }

  private void start(Configuration further) throws Exception {
    running = Optional.of(RunningJob.start(new BreachDetection(settings, rules, clock), further));
  }

  /** Ends it in the middle of what it does, once there is a checkpoint. */
  public void kill() {
    RunningJob job = running.orElseThrow();
    KeptCheckpoints kept = kept(job);
    await("a checkpoint", () -> kept.newest().isPresent());
    job.close();
  }

  /** Starts it after {@link #kill} from its last checkpoint, with what is set otherwise now. */
  public void goOn(String... otherwise) throws Exception {
    say(otherwise);
    Configuration further = new Configuration();
    further.set(
        StateRecoveryOptions.SAVEPOINT_PATH, kept(running.orElseThrow()).newest().orElseThrow());
    start(further);
  }

  private KeptCheckpoints kept(RunningJob job) {
    return new KeptCheckpoints(folder, job.client().getJobID());
  }

  /** The broker is gone. */
  public void loseBroker() {
    broker.stop();
  }

  /** The broker is there again, with what it held. */
  public void returnBroker() {
    broker.restart();
  }

  /** Stops it in order, so that all that it has said is committed, and reads all. */
  public void stop() throws Exception {
    RunningJob job = running.orElseThrow();
    job.client()
        .stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
        .get(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    awaitEnd();
  }

  /** Reads all that it says until it ends by itself. */
  public void awaitEnd() {
    RunningJob job = running.orElseThrow();
    await("the end", job::hasEnded);
    job.failure()
        .ifPresent(
            why -> {
              throw new AssertionError("the job failed", why);
            });
    published.take(reader.orElseThrow().rest());
  }

  /** Reads on until it is so. */
  public void await(String what, BooleanSupplier isSo) {
    long patience = System.nanoTime() + PATIENCE_NANOS;
    while (!isSo.getAsBoolean()) {
      published.take(reader.orElseThrow().poll(LOOK));
      RunningJob job = running.orElseThrow();
      boolean inVain = job.hasEnded() || System.nanoTime() > patience;
      if (inVain && !isSo.getAsBoolean()) {
        String why = job.failure().map(Throwable::toString).orElse("nothing more was said");
        throw new AssertionError(what + " was waited for, but " + why);
      }
    }
  }

  /** Waits until so many inputs have become something. */
  public void awaitOutcomes(int count) {
    await(count + " outcomes", () -> published.outcomes().size() >= count);
  }

  /** What was said as far as it was waited for. */
  public Published published() {
    return published;
  }

  public RuleSource rules() {
    return rules;
  }

  public String bootstrap() {
    return broker.bootstrap();
  }

  @Override
  public void close() {
    try (broker) {
      reader.ifPresent(OutputReader::close);
      running.ifPresent(RunningJob::close);
    }
  }
}
