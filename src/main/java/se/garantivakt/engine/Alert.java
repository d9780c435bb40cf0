package se.garantivakt.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.event.Moment;

/**
 * A breach that is imminent, foreseen or a fact, or the end of such alerts (contracts.md,
 * guarantee.alert).
 *
 * @param alertId names the claim; of an end, the end itself
 * @param clinicId the unit that it is said to
 * @param level the time left, of an imminent one
 * @param daysLeft limit less what has elapsed; absent for limits in exact time
 * @param at when it was raised, by the log's time
 * @param cause the event, or {@code time}
 * @param rule the rule that says so
 * @param reason {@code booking}, of a foreseen one
 * @param duty what the region owes the patient, where the guarantee has that duty (HSL 9:2)
 * @param concerns the alerts that this ends
 */
public record Alert(
    String alertId,
    Kind kind,
    String clockId,
    String episodeId,
    String patientId,
    String guarantee,
    String clinicId,
    Optional<String> careArea,
    Optional<String> level,
    OptionalLong daysLeft,
    Optional<Moment> deadline,
    Optional<Instant> breachAt,
    Instant at,
    Instant knownAt,
    String cause,
    String rule,
    Optional<String> reason,
    Optional<Duty> duty,
    List<String> concerns)
    implements Publication {

  /** What is said. */
  public enum Kind {
    /** A configured time left has been reached. */
    IMMINENT("imminent"),
    /** The breach can be told beforehand. */
    FORESEEN("foreseen"),
    /** The limit has passed. */
    BREACHED("breached"),
    /** What was said is no longer true. */
    WITHDRAWN("withdrawn"),
    /** What was said is over: met, breached, or stopped late. */
    RESOLVED("resolved");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /** As contracts write it. */
    public String wire() {
      return wire;
    }

    /** Whether this ends alerts rather than raising one. */
    public boolean ends() {
      return this == WITHDRAWN || this == RESOLVED;
    }
  }

  /**
   * What the region must see to (HSL 9:2, VALFRIHET).
   *
   * @param otherProvider care with another provider
   * @param travel travel and lodging; not when the patient chose another region
   */
  public record Duty(boolean otherProvider, boolean travel) {}
}
