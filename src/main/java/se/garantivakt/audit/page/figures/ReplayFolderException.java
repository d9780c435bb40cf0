package se.garantivakt.audit.page.figures;

/** A folder that holds no replay, or one that cannot be told; the message says what is allowed. */
public final class ReplayFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReplayFolderException(String message) {
    super(message);
  }
}
