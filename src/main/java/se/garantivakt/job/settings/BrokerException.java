package se.garantivakt.job.settings;

/** A broker that could not be asked, told in a sentence with its address. */
public final class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A sentence for people, and what caused it. */
  public BrokerException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
