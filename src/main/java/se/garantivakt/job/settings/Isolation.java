package se.garantivakt.job.settings;

/** Which records of transactions are read; the words are Kafka's. */
public enum Isolation implements Choice {
  /** Only what has been committed. */
  READ_COMMITTED("read_committed"),
  /** Also what may yet be aborted. */
  READ_UNCOMMITTED("read_uncommitted");

  private final String word;

  Isolation(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
