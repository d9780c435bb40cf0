package se.garantivakt.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Share;

/**
 * One part of a month end: those who wait at its end, or those who got their care in it. Everyone
 * is in one of {@code within}, {@code beyond}, {@code exempt} and {@code notCovered}, and in one
 * band.
 *
 * @param beyond who counts plainly and waits, or waited, longer than the limit
 * @param exempt who stands aside by a code (vårdgarantiundantag)
 * @param bands everyone by days waited; a band that is not named holds nobody
 * @param days what is told of everyone's days: {@code median}, {@code mean}, {@code p90}, {@code
 *     longest}, where there is one
 * @param shares by each definition that the record tells
 * @param publishable whether the denominator of the leading definition reaches the rule set's
 *     smallest count
 */
record PartFigures(
    long total,
    long within,
    long beyond,
    Exempt exempt,
    long notCovered,
    Map<String, Long> bands,
    Map<String, BigDecimal> days,
    Map<Definition, Share> shares,
    boolean publishable) {

  /** The share by a definition, where the record tells it. */
  Optional<Share> share(Definition definition) {
    return Optional.ofNullable(shares.get(definition));
  }

  /** Whom the guarantee covers. */
  long covered() {
    return total - notCovered;
  }
}
