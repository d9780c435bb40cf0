package se.garantivakt.engine;

/**
 * The instant of a question, and the first instant after it at which time alone would change the
 * answer. Everything in the engine that depends on time asks {@link #reached}; what was not reached
 * is remembered, so that the next change can be neither forgotten nor computed twice.
 *
 * <p>Facts logged at an instant come before what falls due at it (contracts.md): when a fact is
 * heard, what falls due at its own instant has not been reached yet.
 */
final class Horizon {
  /** No change by time alone is ahead. */
  static final long NEVER = Long.MAX_VALUE;

  private final long asOf;
  private final long due;
  private final boolean lookingBack;
  private long next = NEVER;

  private Horizon(long asOf, long due, boolean lookingBack) {
    this.asOf = asOf;
    this.due = due;
    this.lookingBack = lookingBack;
  }

  /** The question as a fact logged at that instant is heard. */
  static Horizon hearing(long instant) {
    return new Horizon(instant, instant - 1, false);
  }

  /** The question as of an instant, what falls due at it included. */
  static Horizon asOf(long instant) {
    return new Horizon(instant, instant, false);
  }

  /** The question as of an instant in the past, when more is known than was then. */
  static Horizon lookingBack(long instant) {
    return new Horizon(instant, instant, true);
  }

  /** Whether facts that occurred later may tell about this instant. */
  boolean isLookingBack() {
    return lookingBack;
  }

  /** The instant of the question, epoch milliseconds. */
  long instant() {
    return asOf;
  }

  /** Whether what falls due at that instant has happened. */
  boolean reached(long instant) {
    if (instant <= due) {
      return true;
    }
    next = Math.min(next, instant);
    return false;
  }

  /** Whether what occurred at that instant is true by now. */
  boolean occurred(long instant) {
    if (instant <= asOf) {
      return true;
    }
    next = Math.min(next, instant);
    return false;
  }

  /** The first instant that was asked for and not reached; {@link #NEVER} if there was none. */
  long next() {
    return next;
  }
}
