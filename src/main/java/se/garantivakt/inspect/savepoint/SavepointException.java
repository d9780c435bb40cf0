package se.garantivakt.inspect.savepoint;

/** A path that is no savepoint of the job. The message says what there is and what is allowed. */
public final class SavepointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SavepointException(String message) {
    super(message);
  }
}
