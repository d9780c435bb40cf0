package se.garantivakt.engine;

/** The state of a clock (contracts.md, guarantee.status). */
public enum State {
  /** A self-referral (egenremiss) not yet accepted, or an incomplete referral not yet completed. */
  PROVISIONAL("provisional"),
  /** Days are counted. */
  RUNNING("running"),
  /** An exemption is in effect; days are not counted. */
  PAUSED("paused"),
  /** Care was given inside the limit. */
  MET("met"),
  /** The limit has passed and care has not been given. */
  BREACHED_WAITING("breachedWaiting"),
  /** Care was given, or the need ended, after the limit. */
  BREACHED_STOPPED("breachedStopped"),
  /** The guarantee no longer holds, by the patient's choice or a rule. */
  WAIVED("waived"),
  /** The guarantee does not cover this. */
  NOT_COVERED("notCovered"),
  /** The care need ended without care, or the start was taken back. */
  CANCELLED("cancelled");

  private final String wire;

  State(String wire) {
    this.wire = wire;
  }

  /** As contracts write it. */
  public String wire() {
    return wire;
  }

  /** Whether the guarantee is still to be kept, or its breach to be ended. */
  public boolean isOpen() {
    return this == PROVISIONAL || this == RUNNING || this == PAUSED || this == BREACHED_WAITING;
  }

  /** Whether it is a fact that the limit was kept, or that it was not. */
  boolean isSettled() {
    return this == MET || isBreached();
  }

  /** Whether the breach of the clock is a fact. */
  public boolean isBreached() {
    return this == BREACHED_WAITING || this == BREACHED_STOPPED;
  }
}
