package se.garantivakt.rules;

/** What repeated unexcused no-shows do. */
public enum NoShow {
  /** Nothing. */
  NONE,
  /** The second waives the clock. */
  WAIVE_AFTER_2,
  /** The third cancels it. */
  REMOVE_AFTER_3
}
