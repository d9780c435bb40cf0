package se.garantivakt.event;

/** Why a record is no event; the names are published in {@code event.rejected} and never reused. */
public enum RejectionReason {
  /** More bytes than the decoder takes. */
  OVERSIZED,
  /** No JSON in UTF-8, or something after it. */
  NOT_JSON,
  /** JSON, but no object. */
  NOT_AN_OBJECT,
  /** One key twice in an object, at any depth: readers would disagree on what was said. */
  DUPLICATE_KEY,
  /** Reads as a personnummer or samordningsnummer. */
  PERSONAL_NUMBER,
  /** A required field is absent, null or empty. */
  MISSING_FIELD,
  /** A field of another JSON type than the contract's, or text that is not Unicode. */
  ILL_TYPED_FIELD,
  /** A {@code type} that the contract does not hold. */
  UNKNOWN_TYPE,
  /** An {@code action} that the type does not hold. */
  UNKNOWN_ACTION,
  /** The type belongs to another topic. */
  WRONG_TOPIC,
  /** A word that a closed vocabulary does not hold. */
  UNKNOWN_VALUE,
  /** Neither a date nor an instant with an offset, as the field requires. */
  UNREADABLE_TIME,
  /** Before 1900, after 2200, or too far ahead of its recording. */
  IMPOSSIBLE_TIME,
  /** The log took it further ahead of now than clocks differ. */
  LOG_TIME_AHEAD,
  /** Nothing of its episode is taken, as those who run the job said. */
  LEFT_OUT;

  /** Whether the bytes alone say so, whenever they are read and by whom. */
  public boolean liesInTheBytes() {
    return this != LOG_TIME_AHEAD && this != LEFT_OUT;
  }
}
