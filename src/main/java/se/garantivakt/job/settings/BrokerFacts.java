package se.garantivakt.job.settings;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a job must know of its broker before it starts. Every question may end in a {@link
 * BrokerException} that says in a sentence why there is no answer.
 */
public interface BrokerFacts {
  /**
   * The longest transaction that it allows; empty where it does not tell (a client may lack the
   * right to see it, and the broker itself still refuses a longer one).
   */
  Optional<Duration> longestTransaction();

  /** Those of the topics that are there, by their names. */
  Map<String, TopicFacts> topics(Collection<String> names);

  /** Those of the rights that the client's user lacks; none where the broker controls no access. */
  Set<Right> refused(Collection<Right> rights);
}
