package se.garantivakt.report;

import java.util.function.ToLongFunction;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The populations of a proportion, with HL7's codes. */
enum Population {
  INITIAL("initial-population", "Initial Population", Counts::initial),
  DENOMINATOR("denominator", "Denominator", Counts::denominator),
  EXCLUSION("denominator-exclusion", "Denominator Exclusion", Counts::excluded),
  NUMERATOR("numerator", "Numerator", counts -> counts.share().numerator());

  private final String code;
  private final String display;
  private final ToLongFunction<Counts> count;

  Population(String code, String display, ToLongFunction<Counts> count) {
    this.code = code;
    this.display = display;
    this.count = count;
  }

  CodeableConcept code() {
    return FhirCodes.population(code, display);
  }

  int count(Counts counts) {
    return Math.toIntExact(count.applyAsLong(counts));
  }
}
