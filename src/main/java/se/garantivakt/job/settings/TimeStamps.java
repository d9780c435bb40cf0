package se.garantivakt.job.settings;

/** Who stamps the records of a topic; the words are Kafka's. */
public enum TimeStamps implements Choice {
  /** The broker, when it appends: the time of the log, which the contract asks for. */
  LOG_APPEND_TIME("LogAppendTime"),
  /** The producer, before it sends. */
  CREATE_TIME("CreateTime");

  private final String word;

  TimeStamps(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
