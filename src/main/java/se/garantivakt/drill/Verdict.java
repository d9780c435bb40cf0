package se.garantivakt.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of a drill.
 *
 * @param drill its name
 * @param faults what was done, counted
 * @param sent records that were sent, all of which the broker took
 * @param outcomes how many of them became what, {@code rejected} included
 * @param told records by output topic, as a reader of committed records sees them
 * @param restarts of the job, as far as its last JobManager counted them
 * @param missing what a replay of the same input says and the job did not
 * @param extra what the job said and a replay does not
 * @param different what both say, otherwise
 * @param twice records that stand in an exactly-once topic a second time
 * @param openTransactions that were left on the broker
 * @param idsInLogs how often a log says an id of the load, or a personal number
 * @param checks what the drill has to show besides
 * @param seconds how long it took, without making and ending the cluster
 */
public record Verdict(
    String drill,
    String faults,
    long sent,
    Map<String, Long> outcomes,
    Map<String, Long> told,
    long restarts,
    long missing,
    long extra,
    long different,
    long twice,
    long openTransactions,
    long idsInLogs,
    List<Check> checks,
    long seconds) {
  public Verdict {
    outcomes = Map.copyOf(outcomes);
    told = Map.copyOf(told);
    checks = List.copyOf(checks);
  }

  /** Something that a drill has to show. */
  public record Check(String what, boolean held) {}

  /** All inputs that became something. */
  public long outcomesInAll() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What is wrong, in words; nothing if the drill was passed. */
  public List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (sent != outcomesInAll()) {
      wrong.add(sent + " inputs, but " + outcomesInAll() + " outcomes");
    }
    none(missing, "missing", wrong);
    none(extra, "too much", wrong);
    none(different, "different", wrong);
    none(twice, "records said twice", wrong);
    none(openTransactions, "transactions left open", wrong);
    none(idsInLogs, "ids in logs", wrong);
    checks.stream().filter(c -> !c.held()).forEach(c -> wrong.add("not so: " + c.what()));
    return wrong;
  }

  private static void none(long count, String what, List<String> wrong) {
    if (count != 0) {
      wrong.add(count + " " + what);
    }
  }

  /** Whether nothing was lost, nothing said twice, and all else held. */
  public boolean passed() {
    return wrong().isEmpty();
  }
}
