package se.garantivakt.accessibility;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import se.garantivakt.accessibility.measure.CompletedFigures;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Share;
import se.garantivakt.accessibility.measure.WaitingFigures;
import se.garantivakt.engine.compact.CompactBytes;

/**
 * Eight bytes that stand for figures: by them a place knows whether a month came out otherwise than
 * it was published, without keeping what was. That two differing ones have the same is as good as
 * impossible (once in 10^19); then a revision would be missed. Written state relies on them.
 */
final class Fingerprint {
  private final CompactBytes out = new CompactBytes();

  private Fingerprint() {}

  static long of(Figures figures) {
    Fingerprint print = new Fingerprint();
    print.waiting(figures.waiting());
    print.completed(figures.completed());
    print.text(figures.definition().wire());
    figures
        .others()
        .forEach(
            (definition, shares) -> {
              print.text(definition.wire());
              print.share(shares.waiting());
              print.share(shares.completed());
            });
    print.out.signed(figures.daysHere());
    print.optional(figures.forecast().days());
    print.out.signed(figures.forecast().observations());
    print.optional(figures.health().demand());
    print.optional(figures.health().capacity());
    print.optional(figures.health().load());
    print.optional(figures.health().targetQueue());
    print.optional(figures.health().pressure());
    return digest(print.out.toBytes());
  }

  private void waiting(WaitingFigures waiting) {
    numbers(waiting.total(), waiting.within(), waiting.over(), waiting.notCovered());
    exempt(waiting.exempt());
    bands(waiting.bands());
    optional(waiting.medianDays());
    optional(waiting.p90Days());
    optional(waiting.longestDays());
    share(waiting.share());
    out.single(waiting.publishable() ? 1 : 0);
  }

  private void completed(CompletedFigures completed) {
    numbers(completed.total(), completed.within(), completed.late(), completed.notCovered());
    exempt(completed.exempt());
    bands(completed.bands());
    optional(completed.medianDays());
    optional(completed.meanDays());
    share(completed.share());
    out.single(completed.publishable() ? 1 : 0);
  }

  private void exempt(Exempt exempt) {
    numbers(exempt.pvv(), exempt.mov(), exempt.sov());
  }

  private void share(Share share) {
    numbers(share.numerator(), share.denominator());
  }

  private void bands(Map<String, Long> bands) {
    bands.forEach(
        (name, count) -> {
          text(name);
          out.signed(count);
        });
  }

  private void optional(OptionalLong value) {
    out.single(value.isPresent() ? 1 : 0);
    value.ifPresent(out::signed);
  }

  private void optional(OptionalDouble value) {
    out.single(value.isPresent() ? 1 : 0);
    value.ifPresent(number -> out.whole(Double.doubleToLongBits(number)));
  }

  private void numbers(long... numbers) {
    for (long number : numbers) {
      out.signed(number);
    }
  }

  private void text(String text) {
    out.number(text.length());
    text.chars().forEach(out::number);
  }

  private static long digest(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
