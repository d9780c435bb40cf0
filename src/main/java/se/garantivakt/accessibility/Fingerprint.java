package se.garantivakt.accessibility;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import se.garantivakt.accessibility.measure.CompletedFigures;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Share;
import se.garantivakt.accessibility.measure.WaitingFigures;

/**
 * Eight bytes that stand for figures: by them a place knows whether a month came out otherwise than
 * it was published, without keeping what was. That two differing ones have the same is as good as
 * impossible (once in 10^19); then a revision would be missed. Written state relies on them.
 */
final class Fingerprint {
  private final Bytes out = new Bytes();

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
    print.out.optional(figures.forecast().days());
    print.out.signed(figures.forecast().observations());
    print.out.optional(figures.health().demand());
    print.out.optional(figures.health().capacity());
    print.out.optional(figures.health().load());
    print.out.optional(figures.health().targetQueue());
    print.out.optional(figures.health().pressure());
    return digest(print.out.toBytes());
  }

  private void waiting(WaitingFigures waiting) {
    numbers(waiting.total(), waiting.within(), waiting.over(), waiting.notCovered());
    exempt(waiting.exempt());
    bands(waiting.bands());
    out.optional(waiting.medianDays());
    out.optional(waiting.p90Days());
    out.optional(waiting.longestDays());
    share(waiting.share());
    out.single(waiting.publishable() ? 1 : 0);
  }

  private void completed(CompletedFigures completed) {
    numbers(completed.total(), completed.within(), completed.late(), completed.notCovered());
    exempt(completed.exempt());
    bands(completed.bands());
    out.optional(completed.medianDays());
    out.optional(completed.meanDays());
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
