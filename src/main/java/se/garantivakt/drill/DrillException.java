package se.garantivakt.drill;

/** A drill could not be held: nothing is proven by it, neither good nor bad. */
public final class DrillException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what could not be done. */
  public DrillException(String message) {
    super(message);
  }

  /** Says what could not be done, and why. */
  public DrillException(String message, Throwable cause) {
    super(message, cause);
  }
}
