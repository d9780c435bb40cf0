package se.garantivakt.audit.page.figures;

/** The output topics whose files are read, by the contract's own names. */
public enum Topic {
  ALERT("guarantee.alert"),
  STATUS("guarantee.status"),
  AUDIT("guarantee.audit"),
  ACCESSIBILITY("clinic.accessibility"),
  REJECTED("event.rejected"),
  FINDING("clinic.finding");

  private final String wire;

  Topic(String wire) {
    this.wire = wire;
  }

  /** As contracts write it. */
  public String wire() {
    return wire;
  }
}
