package se.garantivakt.accessibility.measure;

import java.util.OptionalDouble;

/**
 * A share within the guarantee, with what it is a share of.
 *
 * @param numerator who is inside, of those that the definition counts
 * @param denominator those that the definition counts
 */
public record Share(long numerator, long denominator) {

  /** From 0 to 1; absent, never 0 or 1, when there is nobody to count. */
  public OptionalDouble share() {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }
}
