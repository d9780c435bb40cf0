package se.garantivakt.audit.page.figures;

/**
 * What an {@code alertId} says of the claim it names: {@code clock|kind|what|deadline}, as the
 * engine writes it. {@code |} is percent-encoded in the ids of clocks.
 *
 * @param kind {@code imminent}, {@code foreseen} or {@code breached}
 * @param what the level, or what it is foreseen by; empty of a breach
 * @param deadline the deadline it speaks of, as text
 */
record ClaimId(String clockId, String kind, String what, String deadline) {
  private static final int PARTS = 4;

  static ClaimId of(String alertId) {
    String[] parts = alertId.split("\\|", -1);
    if (parts.length != PARTS) {
      throw new LineException("alertId does not name a clock, kind, level and deadline");
    }
    return new ClaimId(parts[0], parts[1], parts[2], parts[3]);
  }

  /** The same for all that is said of one clock and one deadline of it. */
  long clockAndDeadline() {
    return Fingerprint.of(clockId + '|' + deadline);
  }
}
