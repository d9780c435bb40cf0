package se.garantivakt.audit.page.figures;

/** What is wrong with a line, in words that repeat none of its values. */
final class LineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LineException(String message) {
    super(message);
  }
}
