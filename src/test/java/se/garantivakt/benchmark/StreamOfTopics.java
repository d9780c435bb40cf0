package se.garantivakt.benchmark;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.job.settings.JobSettings;

/** The topics up to where they end now, in a Flink set up as that of this job. */
final class StreamOfTopics {
  /** Beside the heap, for state or sorting; the same for all. */
  static final MemorySize MANAGED = MemorySize.ofMebiBytes(512);

  private StreamOfTopics() {}

  /** The settings of this job for a case. */
  static JobSettings settings(CaseSettings given) {
    return LoadedLog.settings(
        given.bootstrap(),
        "run.bounded=true",
        "run.until=" + given.until(),
        "run.state=" + given.state(),
        "run.parallelism=" + given.parallelism(),
        "run.checkpoint-folder=" + given.folder().resolve("checkpoints").toUri());
  }

  /** What Flink is told beyond the job's settings. */
  static Configuration flink(CaseSettings given) {
    Configuration flink = new Configuration();
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
    flink.set(CoreOptions.TMP_DIRS, given.folder().toString());
    return flink;
  }

  /** An environment with those. */
  static StreamExecutionEnvironment environment(CaseSettings given) {
    Configuration flink = FlinkSettings.of(settings(given).run());
    flink.addAll(flink(given));
    flink.setString("restart-strategy.type", "none");
    return StreamExecutionEnvironment.createLocalEnvironment(flink);
  }

  /** The records of {@link OneTopic}, by a plain source whose time is that of each partition. */
  static DataStream<RawRecord> records(StreamExecutionEnvironment env, CaseSettings given) {
    JobSettings settings = settings(given);
    KafkaSource<RawRecord> source =
        KafkaSource.<RawRecord>builder()
            .setTopics(OneTopic.NAME)
            .setGroupId("benchmark")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setBounded(OffsetsInitializer.latest())
            .setDeserializer(new OneTopic())
            .setProperties(settings.kafka().consumer().properties())
            .build();
    return env.fromSource(
            source,
            WatermarkStrategy.<RawRecord>forMonotonousTimestamps()
                .withTimestampAssigner((record, none) -> record.time()),
            "read",
            RawRecordSerializer.TYPE)
        .uid("read");
  }
}
