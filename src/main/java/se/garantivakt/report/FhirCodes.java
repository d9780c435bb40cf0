package se.garantivakt.report;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Part;

/**
 * The codes that reports use. HSA-id has a published OID, populations and reasons for absence have
 * HL7's codes; SKR's and Socialstyrelsen's code systems have no published URI, so theirs are urns
 * of this project around their own codes.
 */
final class FhirCodes {
  /** HSA-id, as the Swedish base profiles name it. */
  static final String HSA_ID = "urn:oid:1.2.752.29.4.19";

  static final String REPORTS = "urn:garantivakt:reports";

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

  private FhirCodes() {}

  static Coding notForPublication() {
    return new Coding(
        "urn:garantivakt:publication", "not-for-publication", "Below the smallest count");
  }

  static CodeableConcept higherIsBetter() {
    return new CodeableConcept(
        new Coding(
            HL7 + "measure-improvement-notation",
            "increase",
            "Increased score indicates improvement"));
  }

  /** What is measured of a guarantee; the definitions are its groups. */
  static String measure(String guarantee, Part part) {
    return "urn:garantivakt:measure:" + FileNames.of(guarantee) + ":" + word(part);
  }

  static String word(Part part) {
    return part == Part.WAITING ? "waiting" : "completed";
  }

  static CodeableConcept definition(Definition definition) {
    return own("definition", definition.wire());
  }

  static CodeableConcept stratifier(String code) {
    return own("stratifier", code);
  }

  /** Such as {@code denominator-exclusion}. */
  static CodeableConcept population(String code, String display) {
    return new CodeableConcept(new Coding(HL7 + "measure-population", code, display));
  }

  /** MVO (medicinskt verksamhetsområde), or that it is not known. */
  static CodeableConcept careArea(Optional<String> careArea) {
    return careArea
        .map(code -> own("mvo", code))
        .orElseGet(
            () ->
                new CodeableConcept(new Coding(HL7 + "data-absent-reason", "unknown", "Unknown")));
  }

  /** SKR's kodAVVIKELSE. */
  static CodeableConcept exemption(String code, String name) {
    return new CodeableConcept(new Coding("urn:garantivakt:kodAVVIKELSE", code, name));
  }

  private static CodeableConcept own(String system, String code) {
    return new CodeableConcept(new Coding().setSystem("urn:garantivakt:" + system).setCode(code));
  }
}
