package se.garantivakt.engine;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that an alert has said of a clock and that stands: that a time left is reached, that a
 * breach is foreseen, or that it has happened.
 *
 * @param alertId its name: a function of clock, kind, level or reason, and deadline (contracts.md)
 * @param kind what it says
 * @param level the place of the level in the rule file, for {@code IMMINENT}; -1 otherwise
 * @param deadline the deadline it speaks of, in the unit of the clock
 * @param clinicId the unit it was said to
 * @param at when it was raised, by the log's time, epoch milliseconds
 * @param resolved it happened and is over: a breach stopped late
 */
record Claim(
    String alertId,
    Kind kind,
    int level,
    long deadline,
    String clinicId,
    long at,
    boolean resolved) {

  /** The place of a level that the rules no longer have: no clock reaches it. */
  static final int NO_LEVEL_ANY_MORE = 31;

  /** What a claim says. */
  enum Kind {
    IMMINENT(Alert.Kind.IMMINENT),
    FORESEEN(Alert.Kind.FORESEEN),
    BREACHED(Alert.Kind.BREACHED);

    private final Alert.Kind alert;

    Kind(Alert.Kind alert) {
      this.alert = alert;
    }

    static Kind of(Alert.Kind alert) {
      return valueOf(alert.name());
    }

    /** The kind of alert that says it. */
    Alert.Kind alert() {
      return alert;
    }
  }

  /** Whether both make the same claim, to whomever and whenever. */
  boolean sameClaim(Claim other) {
    return kind == other.kind && level == other.level && deadline == other.deadline;
  }

  /** Raises a claim of a clock, at an instant of the log. */
  static Claim of(Kind kind, int level, Clock clock, String clockId, String clinicId, long at) {
    String left = kind == Kind.IMMINENT ? clock.level(level).text() : "";
    String id = alertId(kind, left, clock.deadline(), clock, clockId);
    return new Claim(id, kind, level, clock.deadline(), clinicId, at, false);
  }

  /** The same claim, over or not. */
  Claim resolved(boolean over) {
    return over == resolved ? this : new Claim(alertId, kind, level, deadline, clinicId, at, over);
  }

  /**
   * The name of a claim of a clock.
   *
   * @param left the level, as the rule file writes it, of an imminent one
   */
  static String alertId(Kind kind, String left, long deadline, Clock clock, String clockId) {
    String what =
        switch (kind) {
          case IMMINENT -> left;
          case FORESEEN -> "booking";
          case BREACHED -> "";
        };
    String speaksOf =
        clock.plan().scale == Scale.DAYS
            ? LocalDate.ofEpochDay(deadline).toString()
            : Instant.ofEpochMilli(deadline).toString();
    return clockId + '|' + kind.alert().wire() + '|' + what + '|' + speaksOf;
  }
}
