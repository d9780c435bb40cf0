package se.garantivakt.audit.compare;

/** Whose records they are. */
public enum Run {
  /** What was published. */
  THEN,
  /** What the replay says. */
  NOW
}
