package se.garantivakt.job.settings;

import java.util.Map;

/**
 * A topic as it is on a broker.
 *
 * @param config by Kafka's names, what holds by default too
 */
public record TopicFacts(int partitions, int replication, Map<String, String> config) {

  public TopicFacts {
    config = Map.copyOf(config);
  }

  /** One value; empty where the broker does not know it. */
  public String get(String name) {
    return config.getOrDefault(name, "");
  }
}
