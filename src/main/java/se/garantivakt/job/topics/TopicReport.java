package se.garantivakt.job.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.job.settings.TopicFacts;

/**
 * How a topic is on a broker, held against its plan.
 *
 * @param differences none unless it differs
 */
public record TopicReport(String topic, Verdict verdict, List<Difference> differences) {
  /** What was found. */
  public enum Verdict {
    /** As planned. */
    RIGHT,
    /** Was missing, and has been created as planned. */
    CREATED,
    /** Is not there. */
    MISSING,
    /** Is there and is otherwise; never changed by us. */
    DIFFERS
  }

  /** One thing that is otherwise, by Kafka's name of it. */
  public record Difference(String what, String is, String planned) {}

  public TopicReport {
    differences = List.copyOf(differences);
  }

  static TopicReport of(TopicPlan plan, Optional<TopicFacts> found) {
    return found
        .map(facts -> differences(plan, facts))
        .map(
            all ->
                new TopicReport(plan.name(), all.isEmpty() ? Verdict.RIGHT : Verdict.DIFFERS, all))
        .orElseGet(() -> new TopicReport(plan.name(), Verdict.MISSING, List.of()));
  }

  /** Whether somebody must look at it. */
  public boolean wrong() {
    return verdict == Verdict.MISSING || verdict == Verdict.DIFFERS;
  }

  TopicReport created() {
    return new TopicReport(topic, Verdict.CREATED, List.of());
  }

  private static List<Difference> differences(TopicPlan plan, TopicFacts facts) {
    List<Difference> all = new ArrayList<>();
    compare("partitions", facts.partitions(), plan.partitions(), all);
    compare("replication", facts.replication(), plan.replication(), all);
    plan.sortedConfig().forEach((name, planned) -> compare(name, facts.get(name), planned, all));
    return all;
  }

  private static <T> void compare(String what, T is, T planned, List<Difference> all) {
    if (!is.equals(planned)) {
      all.add(new Difference(what, String.valueOf(is), String.valueOf(planned)));
    }
  }
}
