package se.garantivakt.cases;

/** A file of cases cannot be read; the message says where, what is wrong and what is allowed. */
public final class CaseFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CaseFileException(String message) {
    super(message);
  }
}
