package se.garantivakt.resubmit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which rejected records are meant; an empty set means all.
 *
 * @param topics those they came from
 * @param from the first instant of rejection that is meant
 * @param until the first that no longer is
 */
public record Selection(
    Set<String> reasons, Set<String> topics, Optional<Instant> from, Optional<Instant> until) {

  /** Takes copies. */
  public Selection {
    reasons = Set.copyOf(reasons);
    topics = Set.copyOf(topics);
  }

  boolean takes(RejectedRecord rejected) {
    Instant at = Instant.ofEpochMilli(rejected.rejectedAt());
    return (reasons.isEmpty() || reasons.contains(rejected.reason()))
        && (topics.isEmpty() || topics.contains(rejected.origin().topic()))
        && from.filter(at::isBefore).isEmpty()
        && until.filter(end -> !at.isBefore(end)).isEmpty();
  }
}
