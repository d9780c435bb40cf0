package se.garantivakt.rules;

/**
 * From which step the clock of a self-referral (egenremiss) runs; sources disagree (rules.md
 * section 5).
 */
public enum SelfReferralStart {
  /** The request itself. */
  CONTACT,
  /** When it was received. */
  RECEIVED,
  /** When it was assessed. */
  ASSESSED,
  /** When it was accepted. */
  ACCEPTED
}
