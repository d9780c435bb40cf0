package se.garantivakt.job.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.EventType;

/** Holds the topics that a job names against those that the broker has. */
final class TopicChecks {
  private static final Set<OutputTopic> COMPACTED =
      Set.of(OutputTopic.STATUS, OutputTopic.ACCESSIBILITY);
  private static final String CREATE = "run garantivakt topics create, or name another topic";

  private final JobSettings job;
  private final Map<String, TopicFacts> there;
  private final Findings findings;

  TopicChecks(JobSettings job, Map<String, TopicFacts> there, Findings findings) {
    this.job = job;
    this.there = there;
    this.findings = findings;
  }

  /** Every topic that a job names, by the key that names it, in the order of the keys. */
  static Map<Key<String>, String> named(JobSettings job) {
    Map<Key<String>, String> named = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      named.put(Keys.INPUT_TOPICS.get(type), job.input().topic(type));
    }
    OutputTopic.all()
        .forEach(topic -> named.put(Keys.OUTPUT_TOPICS.get(topic), job.output().topic(topic)));
    return named;
  }

  /** Of the topics that the client may see. */
  void find(Set<String> seen) {
    named(job)
        .forEach(
            (key, name) -> {
              if (seen.contains(name)) {
                found(key, name).ifPresent(topic -> find(key, name, topic));
              }
            });
  }

  private void find(Key<String> key, String name, TopicFacts topic) {
    cleanup(
        key, name, topic, COMPACTED.stream().map(Keys.OUTPUT_TOPICS::get).anyMatch(key::equals));
    if (Keys.INPUT_TOPICS.containsValue(key)) {
      timeStamps(key, name, topic);
    }
  }

  private Optional<TopicFacts> found(Key<String> key, String name) {
    Optional<TopicFacts> topic = Optional.ofNullable(there.get(name));
    String broker = job.kafka().bootstrap();
    findings.addIf(topic.isEmpty(), key, name, "is missing on the broker at " + broker, CREATE);
    return topic;
  }

  /** Compacted, a topic forgets all but the latest of a key; not compacted, it forgets by age. */
  private void cleanup(Key<String> key, String name, TopicFacts topic, boolean compacted) {
    String policy = topic.get("cleanup.policy");
    String should = compacted ? "compact" : "delete";
    findings.addIf(
        !policy.equals(should),
        key,
        name,
        "has the cleanup.policy "
            + policy
            + (compacted
                ? ": states would be lost by age"
                : ": all but the latest of an episode would be lost"),
        "set its cleanup.policy to " + should + ", or name another topic");
  }

  private void timeStamps(Key<String> key, String name, TopicFacts topic) {
    String expected = job.input().timeStamps().word();
    String stamped = topic.get("message.timestamp.type");
    findings.addIf(
        !stamped.equals(expected),
        key,
        name,
        "has the message.timestamp.type " + stamped + ", and input.time-stamps expects " + expected,
        "set the topic's to "
            + expected
            + ", or, where that is meant, input.time-stamps to "
            + stamped);
  }
}
