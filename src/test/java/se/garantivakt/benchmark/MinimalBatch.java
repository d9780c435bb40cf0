package se.garantivakt.benchmark;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.audit.BatchSettings;
import se.garantivakt.audit.OutputFiles;
import se.garantivakt.audit.TopicInput;
import se.garantivakt.audit.TopicSpan;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.MachineClock;

/** The same topics through {@link MinimalFunction}, in batch mode, to files. */
final class MinimalBatch implements Case {
  @Override
  public void run(CaseSettings given) throws Exception {
    JobSettings settings = LoadedLog.settings(given.bootstrap());
    TopicSpan span =
        TopicSpan.of(
            settings.kafka().consumer().properties(),
            settings.input().topicNames(),
            new TopicSpan.Edge.OfTopics(),
            new TopicSpan.Edge.OfTopics());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            BatchSettings.local(
                given.parallelism(), StreamOfTopics.MANAGED, given.folder().toString()));
    try (OutputFiles files = OutputFiles.begin(given.folder().resolve("out"))) {
      env.fromSource(
              new TopicInput(settings, span, DecoderLimits.defaults(), new MachineClock()).source(),
              WatermarkStrategy.<RawRecord>noWatermarks()
                  .withTimestampAssigner((record, none) -> record.time()),
              "read",
              RawRecordSerializer.TYPE)
          .uid("read")
          .keyBy(MinimalFunction::key, Types.STRING)
          .process(new MinimalFunction(given.written()))
          .returns(OutputRecordSerializer.TYPE)
          .name("minimal")
          .uid("minimal")
          .sinkTo(files.sink("minimal"))
          .name("write")
          .uid("write");
      env.execute();
    }
  }
}
