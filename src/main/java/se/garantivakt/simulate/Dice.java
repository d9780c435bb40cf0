package se.garantivakt.simulate;

/**
 * Chance with a seed: SplitMix64 (Steele, Lea and Flood 2014), written out here because the
 * library's generators may change their sequence between versions, and {@link StrictMath} because
 * {@link Math} may differ between machines.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for each path below a seed: what is drawn of one changes no other. */
  static Dice of(long seed, long... path) {
    long state = mixed(seed + STEP);
    for (long step : path) {
      state = mixed(state ^ mixed(step + STEP)) + STEP;
    }
    return new Dice(state);
  }

  /** 64 bits, each as likely set as not. */
  long bits() {
    state += STEP;
    return mixed(state);
  }

  /** From 0, below 1. */
  double unit() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** A whole number from 0, below {@code bound}. */
  int below(int bound) {
    return (int) (((bits() >>> 33) * bound) >>> 31);
  }

  /** A whole number from {@code first} to {@code last}, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** Draws once, whatever the probability. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A time whose end is as likely in every moment, of that mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
