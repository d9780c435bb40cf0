package se.garantivakt.job.source;

import java.time.Duration;

/**
 * Tells whether the reader has been asking for records all the while. A task that is held up (by
 * back-pressure, by a long call downstream) hears nothing either; that is not silence.
 */
final class Listening {
  private final long longestGap;
  private boolean foundNothing;
  private boolean begun;
  private long last;

  Listening(Duration longestGap) {
    this.longestGap = longestGap.toNanos();
  }

  /** The reader asked for a record, and none was there. */
  void foundNothing() {
    foundNothing = true;
  }

  /**
   * Whether, since this was last asked, no long time has passed and the reader has come to the end
   * of what was fetched at least once.
   *
   * @param now the monotonic clock
   */
  boolean allTheWhile(long now) {
    boolean was = begun && foundNothing && now - last <= longestGap;
    begun = true;
    foundNothing = false;
    last = now;
    return was;
  }
}
