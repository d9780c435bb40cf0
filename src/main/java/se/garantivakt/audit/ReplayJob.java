package se.garantivakt.audit;

import java.time.Instant;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import se.garantivakt.event.Moment;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.MovesTime;
import se.garantivakt.job.Topology;
import se.garantivakt.job.clinic.CombineChanges;
import se.garantivakt.job.clinic.ReforeseeBreaches;
import se.garantivakt.job.clinic.RemeasureAccessibility;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.watch.RetellGuarantees;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleSource;

/**
 * The job over the past: the topology of the live one, with an input that ends and operators for
 * which records move time.
 *
 * @param settings of which {@code run.until} must say where it ends
 */
public record ReplayJob(
    JobSettings settings, RuleSource rules, ReplayInput input, ReplayOutput output) {

  /** Puts the job into an environment in batch mode. */
  public void build(StreamExecutionEnvironment env) {
    new Topology(
            input.source(),
            input.decode(),
            new KeyedProcessOperator<>(
                new RetellGuarantees(
                    BreachDetection.watching(settings, rules), settings.input().topics())),
            CombineChanges.ofThePast(BreachDetection.measuring(settings, rules)),
            new RemeasureAccessibility(BreachDetection.measuring(settings, rules)),
            new ReforeseeBreaches(
                BreachDetection.measuring(settings, rules), settings.input().topics()),
            output.sink("guarantees"),
            output.sink("foreseen"),
            output.sink("figures"),
            output.sink("rejected"),
            settings.output().generation(),
            MovesTime.RECORDS)
        .build(env);
  }

  /**
   * Starts it on a Flink of its own in this JVM.
   *
   * @param sorting memory for sorting, beside the heap
   * @param spill the folder for what does not fit
   */
  public RunningReplay startHere(MemorySize sorting, String spill) throws Exception {
    int parallelism = settings.run().parallelism();
    return start(
        StreamExecutionEnvironment.createLocalEnvironment(
            BatchSettings.local(parallelism, sorting, spill)));
  }

  /** Starts it on the cluster that this program was handed to. */
  public RunningReplay startOnCluster() throws Exception {
    Configuration flink = BatchSettings.of(settings.run().parallelism());
    return start(StreamExecutionEnvironment.getExecutionEnvironment(flink));
  }

  private RunningReplay start(StreamExecutionEnvironment env) throws Exception {
    build(env);
    JobClient client = env.executeAsync("audit-replay " + settings.watch().rules());
    return new RunningReplay(client);
  }

  /** What it came to, of the results that the job has ended with. */
  public Totals totals(Map<String, Object> results) {
    RuleSet set = rules.load();
    Instant end = settings.run().until().end().orElseThrow();
    String until = new Moment.At(end).text(set.switches().zone());
    return Totals.of(set.id() + "/" + set.version(), until, results);
  }
}
