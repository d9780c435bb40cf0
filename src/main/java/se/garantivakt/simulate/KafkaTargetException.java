package se.garantivakt.simulate;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;

/** Why topics cannot take what is simulated, in a sentence that says what to do about it. */
public final class KafkaTargetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean wrongUse;

  private KafkaTargetException(String message, boolean wrongUse, Throwable cause) {
    super(message, cause);
    this.wrongUse = wrongUse;
  }

  /** Whether it was asked for wrongly; otherwise the brokers did not do as they should. */
  public boolean isWrongUse() {
    return wrongUse;
  }

  static KafkaTargetException wrong(String message) {
    return new KafkaTargetException(message, true, null);
  }

  /** What Kafka's client says, in other words where it means one of two things. */
  static KafkaTargetException of(String bootstrap, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigException) {
        String allowed = "no broker by the name " + bootstrap + "; allowed is HOST:PORT";
        return new KafkaTargetException(allowed, true, failure);
      }
      if (cause instanceof TimeoutException) {
        String silent = "no broker answers at " + bootstrap + "; is it running?";
        return new KafkaTargetException(silent, false, failure);
      }
    }
    Throwable told = failure.getCause() == null ? failure : failure.getCause();
    String said = "the brokers at " + bootstrap + " refuse: " + told.getMessage();
    return new KafkaTargetException(said, false, failure);
  }
}
