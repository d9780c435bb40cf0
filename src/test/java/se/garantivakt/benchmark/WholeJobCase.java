package se.garantivakt.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.source.HeardSource;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.rules.file.RuleSource;

/**
 * The live job over what lies in the topics, to where they end.
 *
 * @param inStep whether it hears them in the log's order, see {@link OneTopic}; else as a backlog
 */
record WholeJobCase(boolean inStep) implements Case {
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    JobSettings settings = StreamOfTopics.settings(given);
    RuleSource rules = RuleSource.named(Path.of("config", "rules"), settings.watch().rules());
    BreachDetection job = new BreachDetection(settings, rules, new MachineClock());
    HeardSource source = inStep ? job.source(List.of(OneTopic.NAME), new OneTopic()) : job.source();
    StreamExecutionEnvironment env = StreamOfTopics.environment(given);
    job.build(env, source);
    env.execute();
  }
}
