package se.garantivakt.rules;

/** What a valid exemption does to a clock. */
public enum Effect {
  /** Its days are not counted; the deadline moves. */
  DEDUCT,
  /** The guarantee no longer holds for this clock. */
  WAIVE,
  /** As {@link #WAIVE}, and a new clock starts when the patient wants the guarantee again. */
  RESTART
}
