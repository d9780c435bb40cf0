package se.garantivakt.job.topics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How a topic is to be.
 *
 * @param config by Kafka's names; what is not named stays as the broker has it by default
 */
public record TopicPlan(String name, int partitions, int replication, Map<String, String> config) {
  private static final String IN_SYNC = "min.insync.replicas";

  public TopicPlan {
    config = Map.copyOf(config);
  }

  /** The same under the name that a region gives it. */
  public TopicPlan named(String other) {
    return new TopicPlan(other, partitions, replication, config);
  }

  /** The same with at most so many partitions and replicas, for a small cluster. */
  public TopicPlan atMost(int mostPartitions, int mostReplicas) {
    int replicas = Math.min(replication, mostReplicas);
    Map<String, String> smaller = new TreeMap<>(config);
    smaller.computeIfPresent(
        IN_SYNC, (key, value) -> String.valueOf(Math.min(Integer.parseInt(value), replicas)));
    return new TopicPlan(name, Math.min(partitions, mostPartitions), replicas, smaller);
  }

  /** The configuration in the order of its names. */
  public SortedMap<String, String> sortedConfig() {
    return new TreeMap<>(config);
  }

  NewTopic asNew() {
    return new NewTopic(name, partitions, (short) replication).configs(config);
  }
}
