package se.garantivakt.report;

import java.util.List;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Part;
import se.garantivakt.accessibility.measure.Share;

/**
 * Rows by a definition in FHIR's words, where the score of a proportion is numerator ÷ (denominator
 * − exclusions) and the denominator holds the excluded.
 *
 * @param initial everyone: the denominator and those whom the guarantee does not cover
 * @param denominator those whom the guarantee covers
 * @param excluded those of them whom the definition leaves out for a code
 * @param share as the record has it
 */
record Counts(long initial, long denominator, long excluded, Share share) {

  static Counts of(MonthEnd row, Part part, Definition definition) {
    PartFigures figures = row.part(part);
    Share share = figures.share(definition).orElseThrow();
    long coded = figures.exempt().pvv() + figures.exempt().mov() + figures.exempt().sov();
    long out = figures.covered() - share.denominator();
    // Of a guarantee of the same day (contact) the share is of those who asked, not of those who
    // got an answer: what is between the two counts has nothing to do with codes.
    long excluded = out >= 0 && out <= coded ? out : 0;
    long denominator = share.denominator() + excluded;
    return new Counts(denominator + figures.notCovered(), denominator, excluded, share);
  }

  /** Of several rows together. */
  static Counts sum(List<Counts> all) {
    Counts sum = new Counts(0, 0, 0, new Share(0, 0));
    for (Counts each : all) {
      sum = sum.plus(each);
    }
    return sum;
  }

  private Counts plus(Counts other) {
    return new Counts(
        initial + other.initial,
        denominator + other.denominator,
        excluded + other.excluded,
        new Share(
            share.numerator() + other.share.numerator(),
            share.denominator() + other.share.denominator()));
  }
}
