package se.garantivakt.job.tally;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Counts of a run that ends, in all its tasks together: while it runs Flink tells how far they are,
 * and with the job's result what they came to. Names are words with slashes between, such as {@code
 * outcomes/applied}; none holds an id. Of one task, not for several threads.
 */
public final class Tally {
  /** Lines or records that were read, whatever became of them. */
  public static final String READ = "read";

  /** Events that the watching operator has heard, or left out as logged after the end. */
  public static final String HEARD = "heard";

  /** Of those, the ones logged after the end of the run. */
  public static final String AFTER_THE_END = "afterTheEnd";

  /** Records that hold no event. */
  public static final String REJECTED = "outcomes/rejected";

  /** Files of an archive that are cut off or otherwise damaged. */
  public static final String DAMAGED = "damaged";

  /** Begins the names of outcomes by kind. */
  public static final String OUTCOMES = "outcomes/";

  /** Begins the names of alerts by kind. */
  public static final String ALERTS = "alerts/";

  /** Begins the names of clocks, by guarantee and last state. */
  public static final String CLOCKS = "clocks/";

  /** Episodes that were heard of. */
  public static final String EPISODES = "episodes";

  /** Changes of clinics' figures that were heard, by the clinics and the region. */
  public static final String CHANGES = "changes";

  private final RuntimeContext context;
  private final Map<String, LongCounter> counters = new HashMap<>();

  /** Of a task. */
  public Tally(RuntimeContext context) {
    this.context = context;
  }

  /** Counts one more. */
  public void count(String name) {
    counters.computeIfAbsent(name, context::getLongCounter).add(1L);
  }
}
