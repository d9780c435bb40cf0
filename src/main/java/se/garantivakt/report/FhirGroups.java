package se.garantivakt.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Quantity;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Part;

/**
 * The groups of a report: one by each definition that all rows tell. The leading one, which stands
 * first, is parted by care area (MVO) and by exemption code (kodAVVIKELSE).
 */
final class FhirGroups {
  private final List<MonthEnd> rows;
  private final Part part;

  FhirGroups(List<MonthEnd> rows, Part part) {
    this.rows = rows;
    this.part = part;
  }

  List<MeasureReportGroupComponent> all() {
    Definition leading = rows.get(0).leading();
    List<MeasureReportGroupComponent> groups = new ArrayList<>();
    Stream.concat(Stream.of(leading), Stream.of(Definition.values()).filter(d -> d != leading))
        .filter(this::isToldByAll)
        .map(this::group)
        .forEach(groups::add);
    groups.get(0).addStratifier(byCareArea(leading)).addStratifier(byCode());
    return groups;
  }

  private boolean isToldByAll(Definition definition) {
    return rows.stream().allMatch(row -> row.part(part).share(definition).isPresent());
  }

  private MeasureReportGroupComponent group(Definition definition) {
    Counts sum = Counts.sum(rows.stream().map(row -> Counts.of(row, part, definition)).toList());
    MeasureReportGroupComponent group = new MeasureReportGroupComponent();
    group.setCode(FhirCodes.definition(definition));
    for (Population each : Population.values()) {
      group.addPopulation().setCode(each.code()).setCount(each.count(sum));
    }
    score(sum).ifPresent(group::setMeasureScore);
    return group;
  }

  private MeasureReportGroupStratifierComponent byCareArea(Definition definition) {
    var stratifier = new MeasureReportGroupStratifierComponent();
    stratifier.addCode(FhirCodes.stratifier("care-area"));
    for (MonthEnd row : rows) {
      Counts counts = Counts.of(row, part, definition);
      StratifierGroupComponent stratum = stratifier.addStratum();
      stratum.setValue(FhirCodes.careArea(row.place().careArea()));
      for (Population each : Population.values()) {
        stratum.addPopulation().setCode(each.code()).setCount(each.count(counts));
      }
      score(counts).ifPresent(stratum::setMeasureScore);
    }
    return stratifier;
  }

  /** Everyone who stands aside by a code, whether or not the definition leaves them out. */
  private MeasureReportGroupStratifierComponent byCode() {
    var stratifier = new MeasureReportGroupStratifierComponent();
    stratifier.addCode(FhirCodes.stratifier("exemption"));
    stratum(stratifier, "1", "Patientvald väntan (PvV)", Exempt::pvv);
    stratum(stratifier, "2", "Medicinskt orsakad väntan (MoV)", Exempt::mov);
    stratum(stratifier, "3", "Särskilt orsakad väntan (SoV)", Exempt::sov);
    return stratifier;
  }

  private void stratum(
      MeasureReportGroupStratifierComponent stratifier,
      String code,
      String name,
      ToLongFunction<Exempt> count) {
    long sum = rows.stream().mapToLong(row -> count.applyAsLong(row.part(part).exempt())).sum();
    StratifierGroupComponent stratum = stratifier.addStratum();
    stratum.setValue(FhirCodes.exemption(code, name));
    stratum.addPopulation().setCode(Population.INITIAL.code()).setCount(Math.toIntExact(sum));
  }

  /** Absent when there is nobody to count. */
  private static Optional<Quantity> score(Counts counts) {
    Optional<BigDecimal> share = Rounded.share(counts.share());
    return share.map(
        value ->
            new Quantity().setValue(value).setSystem("http://unitsofmeasure.org").setCode("1"));
  }
}
