package se.garantivakt.benchmark;

/** What a case needs is not on this machine; the message says in a sentence what that is. */
final class MissingException extends Exception {
  private static final long serialVersionUID = 1L;

  MissingException(String what) {
    super(what);
  }
}
