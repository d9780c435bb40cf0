package se.garantivakt.cli;

/** When something is to be said again of long work, and how fast it has gone since. */
final class Pace {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final long began = System.nanoTime();
  private long said = began;
  private long saidAt;

  /** Whether a while has passed since the rate was last asked for. */
  boolean isDue() {
    return System.nanoTime() - said >= EVERY_NANOS;
  }

  /** So many more a second than when it was last asked for. */
  double rate(long count) {
    long now = System.nanoTime();
    double rate = (count - saidAt) / ((now - said) / 1e9);
    said = now;
    saidAt = count;
    return rate;
  }

  /** Seconds since the beginning. */
  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
