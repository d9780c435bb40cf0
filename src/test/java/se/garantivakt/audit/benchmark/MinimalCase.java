package se.garantivakt.audit.benchmark;

import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.MemorySize;
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
final class MinimalCase {
  private MinimalCase() {}

  /** Broker, folder, parallelism, records to write for one read, bytes of each. */
  public static void main(String[] arguments) throws Exception {
    int tasks = Integer.parseInt(arguments[2]);
    double each = Double.parseDouble(arguments[3]);
    int size = Integer.parseInt(arguments[4]);
    JobSettings settings = LoadedYear.settings(arguments[0]);
    TopicSpan span =
        TopicSpan.of(
            settings.kafka().consumer().properties(),
            settings.input().topicNames(),
            new TopicSpan.Edge.OfTopics(),
            new TopicSpan.Edge.OfTopics());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            BatchSettings.local(tasks, MemorySize.parse("512m"), arguments[1]));
    try (OutputFiles files = OutputFiles.begin(Path.of(arguments[1], "out"))) {
      env.fromSource(
              new TopicInput(settings, span, DecoderLimits.defaults(), new MachineClock()).source(),
              WatermarkStrategy.<RawRecord>noWatermarks()
                  .withTimestampAssigner((record, none) -> record.time()),
              "read",
              RawRecordSerializer.TYPE)
          .uid("read")
          .keyBy(MinimalFunction::key, Types.STRING)
          .process(new MinimalFunction(each, size))
          .returns(OutputRecordSerializer.TYPE)
          .name("minimal")
          .uid("minimal")
          .sinkTo(files.sink("minimal"))
          .name("write")
          .uid("write");
      env.execute();
    }
    System.exit(0);
  }
}
