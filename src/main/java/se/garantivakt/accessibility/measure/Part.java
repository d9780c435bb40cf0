package se.garantivakt.accessibility.measure;

/** The two parts of every row: those who wait, and those who got their care. */
public enum Part {
  /** Who waits as of an instant. */
  WAITING,
  /** Who got care in a period. */
  COMPLETED
}
