package se.garantivakt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.garantivakt.accessibility.measure.Share;

/** Shares as records have them: at most four decimals, and none that is zero at the end. */
final class Rounded {
  private static final int DECIMALS = 4;

  private Rounded() {}

  /** From 0 to 1; absent, never 0 or 1, when there is nobody to count. */
  static Optional<BigDecimal> share(Share share) {
    if (share.denominator() == 0) {
      return Optional.empty();
    }
    BigDecimal exact =
        BigDecimal.valueOf(share.numerator())
            .divide(BigDecimal.valueOf(share.denominator()), DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return Optional.of(exact.scale() < 0 ? exact.setScale(0) : exact);
  }
}
