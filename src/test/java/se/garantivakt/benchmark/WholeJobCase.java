package se.garantivakt.benchmark;

import java.nio.file.Path;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.local.RunningJob;
import se.garantivakt.rules.file.RuleSource;

/** The live job over what lies in the topics, to where they end. */
final class WholeJobCase implements Case {
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    JobSettings settings = StreamOfTopics.settings(given);
    RuleSource rules = RuleSource.named(Path.of("config", "rules"), settings.watch().rules());
    try (RunningJob job =
        RunningJob.start(
            new BreachDetection(settings, rules, new MachineClock()),
            StreamOfTopics.flink(given))) {
      job.end().get();
    }
  }
}
