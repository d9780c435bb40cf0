package se.garantivakt.event.archive;

/**
 * An archive that cannot be read at all; the message names the path as given and what is allowed.
 */
public final class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
