package se.garantivakt.engine;

import java.util.Optional;
import se.garantivakt.event.LogPosition;

/**
 * Why something is published.
 *
 * @param name the eventId, or {@code time}
 * @param origin where the log has the event
 * @param at when it happened in care, or fell due; epoch milliseconds
 * @param knownAt up to when the log had been heard; epoch milliseconds
 */
record Cause(String name, Optional<LogPosition> origin, long at, long knownAt) {

  /** The name of what no event did. */
  static final String TIME = "time";

  static Cause of(Fact fact, long knownAt) {
    return new Cause(fact.id(), Optional.of(fact.position()), fact.occurred(), knownAt);
  }

  static Cause time(long due) {
    return new Cause(TIME, Optional.empty(), due, due);
  }
}
