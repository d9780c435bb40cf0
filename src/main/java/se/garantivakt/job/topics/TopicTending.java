package se.garantivakt.job.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.job.settings.TopicFacts;

/**
 * Holds topics against their plans. Creates what is missing when asked to, and never changes or
 * removes a topic that is there: what differs may be meant, and may hold the only copy of
 * something.
 */
public final class TopicTending {
  private final AskedBroker broker;

  /** The topics of a broker. */
  public TopicTending(AskedBroker broker) {
    this.broker = broker;
  }

  /** How every topic is, in the order of the plans. */
  public List<TopicReport> check(List<TopicPlan> plans) {
    Map<String, TopicFacts> there = broker.topics(plans.stream().map(TopicPlan::name).toList());
    return plans.stream()
        .map(plan -> TopicReport.of(plan, Optional.ofNullable(there.get(plan.name()))))
        .toList();
  }

  /** The same after what was missing has been created. */
  public List<TopicReport> create(List<TopicPlan> plans) {
    List<TopicReport> found = check(plans);
    List<String> missing =
        found.stream()
            .filter(report -> report.verdict() == TopicReport.Verdict.MISSING)
            .map(TopicReport::topic)
            .toList();
    if (!missing.isEmpty()) {
      broker.create(plans.stream().filter(plan -> missing.contains(plan.name())).toList());
    }
    return found.stream()
        .map(report -> missing.contains(report.topic()) ? report.created() : report)
        .toList();
  }
}
