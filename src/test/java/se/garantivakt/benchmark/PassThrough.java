package se.garantivakt.benchmark;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.job.output.KafkaOutputs;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.JobSettings;

/** Flink alone: records in, as many bytes out as this job writes, exactly once, nothing parsed. */
final class PassThrough implements Case {
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    StreamExecutionEnvironment env = StreamOfTopics.environment(given);
    JobSettings settings = StreamOfTopics.settings(given);
    StreamOfTopics.records(env, given)
        .flatMap(new Padding(given.written()))
        .returns(OutputRecordSerializer.TYPE)
        .name("pass")
        .uid("pass")
        .sinkTo(new KafkaOutputs(settings.kafka(), settings.output()).sink("pass"))
        .name("write")
        .uid("write");
    env.execute();
  }
}
