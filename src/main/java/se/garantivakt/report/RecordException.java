package se.garantivakt.report;

/** What is wrong with a record, in words that repeat none of its values. */
final class RecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecordException(String message) {
    super(message);
  }
}
