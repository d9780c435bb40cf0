package se.garantivakt.benchmark;

import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.KafkaOutputs;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.JobSettings;

/**
 * A keyed job that does nothing useful, Kafka to Kafka, exactly once.
 *
 * @param function what it does with an event, writing so much
 */
record MinimalStream(
    Function<Written, KeyedProcessFunction<String, RawRecord, OutputRecord>> function)
    implements Case {
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    StreamExecutionEnvironment env = StreamOfTopics.environment(given);
    JobSettings settings = StreamOfTopics.settings(given);
    StreamOfTopics.records(env, given)
        .keyBy(MinimalFunction::key, Types.STRING)
        .process(function.apply(given.written()))
        .returns(OutputRecordSerializer.TYPE)
        .name("minimal")
        .uid("minimal")
        .sinkTo(new KafkaOutputs(settings.kafka(), settings.output()).sink("minimal"))
        .name("write")
        .uid("write");
    env.execute();
  }
}
