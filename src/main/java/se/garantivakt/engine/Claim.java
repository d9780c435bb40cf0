package se.garantivakt.engine;

/**
 * Something that an alert has said of a clock and that stands: that a time left is reached, that a
 * breach is foreseen, or that it has happened.
 *
 * @param kind what it says
 * @param level the place of the level in the rule file, for {@code IMMINENT}; -1 otherwise
 * @param deadline the deadline it speaks of, in the unit of the clock
 * @param clinicId the unit it was said to
 * @param at when it was raised, by the log's time, epoch milliseconds
 * @param resolved it happened and is over: a breach stopped late
 */
record Claim(Kind kind, int level, long deadline, String clinicId, long at, boolean resolved) {

  /** What a claim says. */
  enum Kind {
    IMMINENT("imminent"),
    FORESEEN("foreseen"),
    BREACHED("breached");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }

  /** Whether both make the same claim, to whomever and whenever. */
  boolean sameClaim(Claim other) {
    return kind == other.kind && level == other.level && deadline == other.deadline;
  }

  /**
   * The name of the claim: a function of clock, kind, level or reason, and deadline (contracts.md).
   */
  String alertId(StandingClock of) {
    String what =
        switch (kind) {
          case IMMINENT -> of.clock().level(level).text();
          case FORESEEN -> "booking";
          case BREACHED -> "";
        };
    return of.clockId() + '|' + kind.wire() + '|' + what + '|' + deadlineText(of);
  }

  private String deadlineText(StandingClock of) {
    return of.clock().plan().scale == Scale.DAYS
        ? java.time.LocalDate.ofEpochDay(deadline).toString()
        : java.time.Instant.ofEpochMilli(deadline).toString();
  }
}
