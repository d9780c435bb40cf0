package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * What is written, and how surely.
 *
 * @param topics the name of each topic; all are there
 * @param transactionalIdPrefix begins every transactional id of this job; no other job may have it,
 *     and it never changes
 * @param generation stands in the sinks' uids and prefixes; raised to restore on another broker
 * @param transactionTimeout after which the broker aborts a transaction that is still open
 * @param longestOutage how long the job may stand still without losing an open transaction
 */
public record OutputSettings(
    Map<OutputTopic, String> topics,
    Delivery delivery,
    String transactionalIdPrefix,
    int generation,
    Duration transactionTimeout,
    Duration longestOutage,
    Compression compression)
    implements Serializable {

  public OutputSettings {
    topics = Map.copyOf(topics);
  }

  /** The name of a topic. */
  public String topic(OutputTopic topic) {
    return topics.get(topic);
  }
}
