package se.garantivakt.job.settings;

/** How often a record of the output is seen by a consumer that reads what is committed. */
public enum Delivery implements Choice {
  /** Once, whatever fails in between: by transactions, seen after a checkpoint. */
  EXACTLY_ONCE("exactly-once"),
  /** At once, and again after a failure. */
  AT_LEAST_ONCE("at-least-once");

  private final String word;

  Delivery(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
