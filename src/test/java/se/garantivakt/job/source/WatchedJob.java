package se.garantivakt.job.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordReader;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.job.time.MachineClock;

/** A job of the source alone, on a cluster in this JVM, watched from outside. */
final class WatchedJob implements AutoCloseable {
  private static final Duration AT_MOST = Duration.ofSeconds(40);

  private final List<Notice> notices = new ArrayList<>();
  private final String name = UUID.randomUUID().toString();
  private final BlockingQueue<Notice> coming;
  private final JobClient job;
  private boolean ended;

  private WatchedJob(Source<RawRecord, ?, ?> source, int parallelism, Configuration configuration)
      throws Exception {
    configuration.setString("restart-strategy.type", "none");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "read")
        .uid("read")
        .transform("watch", RawRecordSerializer.TYPE, new Watching(name))
        .setParallelism(1)
        .sinkTo(new DiscardingSink<>());
    coming = Watching.notices(name);
    job = env.executeAsync();
  }

  static WatchedJob reading(String bootstrap, int parallelism, String... topics) throws Exception {
    return new WatchedJob(source(bootstrap, builder(topics)), parallelism, new Configuration());
  }

  static WatchedJob readingWhatIsThere(String bootstrap, String... topics) throws Exception {
    KafkaSourceBuilder<RawRecord> builder = builder(topics).setBounded(OffsetsInitializer.latest());
    return new WatchedJob(source(bootstrap, builder), 1, new Configuration());
  }

  static WatchedJob restored(String savepoint, String bootstrap, String topic) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("execution.state-recovery.path", savepoint);
    configuration.setString("execution.state-recovery.ignore-unclaimed-state", "true");
    return new WatchedJob(source(bootstrap, builder(topic)), 1, configuration);
  }

  /** Kafka's own source, without ours around it. */
  static WatchedJob plain(String bootstrap, String topic) throws Exception {
    KafkaSource<RawRecord> source = builder(topic).setBootstrapServers(bootstrap).build();
    return new WatchedJob(source, 1, new Configuration());
  }

  private static KafkaSourceBuilder<RawRecord> builder(String... topics) {
    return KafkaSource.<RawRecord>builder()
        .setTopics(topics)
        .setGroupId("test")
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new RawRecordReader());
  }

  private static HeardSource source(String bootstrap, KafkaSourceBuilder<RawRecord> builder) {
    return HeardSource.around(builder, SomeSettings.brisk(bootstrap), new MachineClock());
  }

  /** Waits until time has come as far. */
  void awaitTime(long time) throws Exception {
    await(notice -> notice.isWatermark() && notice.time() >= time);
  }

  /** Waits for one such notice. */
  void await(Predicate<Notice> wanted) throws Exception {
    Notice notice;
    do {
      notice = coming.poll(AT_MOST.toSeconds(), TimeUnit.SECONDS);
      if (notice == null) {
        throw new TimeoutException("nothing came for " + AT_MOST);
      }
      notices.add(notice);
    } while (!wanted.test(notice));
  }

  /** Waits until the job has ended by itself. */
  void awaitEnd() throws Exception {
    job.getJobExecutionResult().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
    ended = true;
    coming.drainTo(notices);
  }

  /** Stops with a savepoint in that folder. */
  String stop(Path folder) throws Exception {
    CompletableFuture<String> savepoint =
        job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL);
    awaitEnd();
    return savepoint.get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
  }

  List<Notice> records() {
    return notices.stream().filter(notice -> !notice.isWatermark()).toList();
  }

  List<Notice> watermarks() {
    return notices.stream().filter(Notice::isWatermark).toList();
  }

  @Override
  public void close() throws Exception {
    if (!ended) {
      job.cancel().get(10, TimeUnit.SECONDS);
    }
  }
}
