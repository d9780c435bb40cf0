package se.garantivakt.rules;

/** What must have happened before {@code PvV} may be set (HSF 6:2, INFO, SKR). */
public enum PvvCondition {
  /** The patient was informed of the guarantee. */
  INFORMED,
  /** A dated time inside the limit was offered. */
  OFFER_WITHIN_LIMIT,
  /** The patient said no to it. */
  DECLINED
}
