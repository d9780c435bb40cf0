package se.garantivakt.report;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Part;

/**
 * A guarantee at a clinic in a month as FHIR R4: a {@code Bundle} (collection) of two {@code
 * MeasureReport}s of type summary, one of those who wait at the end of the month and one of those
 * who got their care in it. Each has a group by each published definition, the leading one first.
 *
 * <p>All ids are made of what is reported, and {@code date} is the record's {@code asOf}: the same
 * rows give the same bytes. {@code meta.versionId} grows with every publication of any of the rows.
 */
final class FhirReport {
  private final FhirContext context = FhirContext.forR4();

  /** Of rows of one clinic and guarantee, in the order of their care areas. */
  byte[] of(List<MonthEnd> rows) {
    MonthEnd latest = rows.stream().max(Comparator.comparing(MonthEnd::asOf)).orElseThrow();
    Bundle bundle = new Bundle();
    bundle.setIdentifier(identifier(latest, "report"));
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.setTimestampElement(new InstantType(asOf(latest)));
    for (Part part : List.of(Part.WAITING, Part.COMPLETED)) {
      MeasureReport report = report(rows, latest, part);
      bundle.addEntry().setFullUrl(fullUrl(report.getIdentifierFirstRep())).setResource(report);
    }
    IParser parser = context.newJsonParser().setPrettyPrint(true);
    return (parser.encodeResourceToString(bundle) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static MeasureReport report(List<MonthEnd> rows, MonthEnd latest, Part part) {
    MeasureReport report = new MeasureReport();
    report.getMeta().setVersionId(String.valueOf(version(rows)));
    if (rows.stream().anyMatch(row -> !row.part(part).publishable())) {
      report.getMeta().addTag(FhirCodes.notForPublication());
    }
    report.addIdentifier(identifier(latest, FhirCodes.word(part)));
    report.setStatus(MeasureReport.MeasureReportStatus.COMPLETE);
    report.setType(MeasureReport.MeasureReportType.SUMMARY);
    report.setMeasure(FhirCodes.measure(latest.place().guarantee(), part));
    report.setDateElement(new DateTimeType(asOf(latest)));
    report.setReporter(clinic(latest.place()));
    report.setPeriod(
        new Period()
            .setStartElement(new DateTimeType(latest.month().atDay(1).toString()))
            .setEndElement(new DateTimeType(latest.month().atEndOfMonth().toString())));
    report.setImprovementNotation(FhirCodes.higherIsBetter());
    new FhirGroups(rows, part).all().forEach(report::addGroup);
    return report;
  }

  /** A row's first publication and each later one count one. */
  private static long version(List<MonthEnd> rows) {
    return rows.stream().mapToLong(row -> row.revision() + 1L).sum();
  }

  private static Reference clinic(Place place) {
    return new Reference()
        .setType("Organization")
        .setIdentifier(new Identifier().setSystem(FhirCodes.HSA_ID).setValue(place.clinicId()));
  }

  private static Identifier identifier(MonthEnd row, String what) {
    String value =
        String.join(
            "/",
            FileNames.of(row.place().clinicId()),
            FileNames.of(row.place().guarantee()),
            row.month().toString(),
            what);
    return new Identifier().setSystem(FhirCodes.REPORTS).setValue(value);
  }

  private static String fullUrl(Identifier identifier) {
    byte[] name =
        (identifier.getSystem() + "/" + identifier.getValue()).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static String asOf(MonthEnd row) {
    return row.asOf().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
