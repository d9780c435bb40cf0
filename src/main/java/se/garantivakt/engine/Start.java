package se.garantivakt.engine;

import se.garantivakt.event.Referral;

/**
 * How a clock was started.
 *
 * @param unit when, in the unit of the clock
 * @param cause the event that tells when
 * @param terms the event that the clock began with: whom and what it covers is read from it
 * @param provisional a self-referral not yet accepted, or an incomplete one not yet completed:
 *     shown, never alerted
 * @param assumedLevel the care level was not stated and mattered
 * @param restart it replaces a waived clock that the patient wants again
 */
record Start(
    long unit, Fact cause, Fact terms, boolean provisional, boolean assumedLevel, boolean restart) {

  /** Whether it began with a referral, whose steps then tell its holder and its cover. */
  boolean byReferral() {
    return terms.event() instanceof Referral;
  }

  /** A new clock in place of a waived one, from the day on which the guarantee is wanted again. */
  Start restartedBy(Fact again, Scale scale) {
    return new Start(scale.of(again), again, terms, false, assumedLevel, true);
  }
}
