package se.garantivakt.audit.page.figures;

/** What became of the warnings of one kind. */
public final class WarningCount {
  private long breached;
  private long inTime;
  private long withdrawn;
  private long standing;

  void count(boolean breachStands, boolean over) {
    if (breachStands) {
      breached++;
    } else if (over) {
      inTime++;
    } else {
      standing++;
    }
  }

  void countWithdrawn(long times) {
    withdrawn += times;
  }

  /** The limit passed. */
  public long breached() {
    return breached;
  }

  /** Care was given before the limit. */
  public long inTime() {
    return inTime;
  }

  /** Taken back, since it was no longer true. */
  public long withdrawn() {
    return withdrawn;
  }

  /** Neither: it is still said. */
  public long standing() {
    return standing;
  }
}
