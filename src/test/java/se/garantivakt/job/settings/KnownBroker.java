package se.garantivakt.job.settings;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A broker with every topic as it should be, and what a test makes of it. */
final class KnownBroker implements BrokerFacts {
  private final Map<String, TopicFacts> topics = new LinkedHashMap<>();
  private final Set<Right> refused = new HashSet<>();
  private Optional<Duration> longest = Optional.of(Duration.ofMinutes(15));

  KnownBroker() {
    JobSettings job = SettingsLoader.defaults();
    job.input().topicNames().forEach(name -> has(name, "delete", "LogAppendTime"));
    for (OutputTopic topic : OutputTopic.values()) {
      boolean latest = topic == OutputTopic.STATUS || topic == OutputTopic.ACCESSIBILITY;
      has(topic.contract(), latest ? "compact" : "delete", "CreateTime");
    }
  }

  KnownBroker has(String topic, String cleanup, String stamped) {
    Map<String, String> config =
        Map.of("cleanup.policy", cleanup, "message.timestamp.type", stamped);
    topics.put(topic, new TopicFacts(12, 3, config));
    return this;
  }

  KnownBroker lacks(String topic) {
    topics.remove(topic);
    return this;
  }

  KnownBroker allows(Optional<Duration> transaction) {
    longest = transaction;
    return this;
  }

  @Override
  public Optional<Duration> longestTransaction() {
    return longest;
  }

  @Override
  public Map<String, TopicFacts> topics(Collection<String> names) {
    Map<String, TopicFacts> there = new LinkedHashMap<>(topics);
    there.keySet().retainAll(names);
    return there;
  }

  KnownBroker refuses(Right right) {
    refused.add(right);
    return this;
  }

  @Override
  public Set<Right> refused(Collection<Right> rights) {
    return refused;
  }
}
