package se.garantivakt.engine.compact;

/**
 * Bytes that are no compact form: of an unknown version, truncated, or corrupt. The message says
 * what was found and what is allowed, and never what facts hold.
 */
public final class CompactFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  CompactFormatException(String message) {
    super(message);
  }
}
