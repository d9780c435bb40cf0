package se.garantivakt.replay.impact;

import java.util.Optional;

/**
 * One thing that other rules say otherwise of a clock.
 *
 * @param clockId the clock
 * @param guarantee its guarantee
 * @param field what differs
 * @param before what the old rules say; absent where they say nothing
 * @param after what the new rules say; absent where they say nothing
 */
public record ClockChange(
    String clockId,
    String guarantee,
    Field field,
    Optional<String> before,
    Optional<String> after) {

  /** What is compared. */
  public enum Field {
    /** The clock itself is there under one of the rules only; its state tells it. */
    CLOCK("clock"),
    /** Its state. */
    STATE("state"),
    /** Its deadline. */
    DEADLINE("deadline"),
    /** The instant at which it was breached. */
    BREACHED_AT("breachedAt");

    private final String wire;

    Field(String wire) {
      this.wire = wire;
    }

    /** As the status record calls it. */
    public String wire() {
      return wire;
    }
  }

  /** Whether there is no such thing under the old rules. */
  public boolean isGained(Field of) {
    return field == of && before.isEmpty();
  }

  /** Whether there is no such thing under the new rules. */
  public boolean isLost(Field of) {
    return field == of && after.isEmpty();
  }
}
