package se.garantivakt.engine;

/**
 * What ended a clock.
 *
 * @param unit when, in the unit of the clock
 */
record Closing(Kind kind, Fact fact, long unit) {

  /** How it ended. */
  enum Kind {
    /** Care was given: the clock is met, or stopped after its breach. */
    STOPPED,
    /** The care need ended without care. */
    CANCELLED,
    /** A first appointment was missed: the clock does not count (England). */
    NULLIFIED,
    /** The patient wants a waived guarantee again: a new clock goes on in its place. */
    REPLACED
  }
}
