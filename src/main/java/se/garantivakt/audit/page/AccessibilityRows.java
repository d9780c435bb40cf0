package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.audit.page.figures.MonthRow;
import se.garantivakt.audit.page.figures.Months;
import se.garantivakt.audit.page.figures.Months.ClinicGuarantee;

/**
 * Accessibility by guarantee, clinic and month. A month is an array: its place, 1 if it was over, 1
 * if publishable; of those who got care numerator, denominator, total and late; of those who wait
 * numerator, denominator, total, over, median and 90th percentile in days.
 */
final class AccessibilityRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AccessibilityRows() {}

  static ObjectNode of(PageIndex index, Map<ClinicGuarantee, TreeMap<YearMonth, MonthRow>> rows) {
    ObjectNode json = JSON.objectNode();
    for (String guarantee : index.guarantees()) {
      ObjectNode of = json.putObject(guarantee);
      TreeMap<YearMonth, MonthRow> region =
          rows.getOrDefault(new ClinicGuarantee(Months.REGION, guarantee), new TreeMap<>());
      ArrayNode all = of.putArray("region");
      region.values().forEach(row -> all.add(row(index, row)));
      if (!region.isEmpty()) {
        MonthRow last = region.lastEntry().getValue();
        ObjectNode bands = of.putObject("bands");
        last.bands().forEach(bands::put);
      }
      ObjectNode clinics = of.putObject("clinics");
      for (String clinic : index.clinics()) {
        TreeMap<YearMonth, MonthRow> months = rows.get(new ClinicGuarantee(clinic, guarantee));
        if (months != null) {
          ArrayNode told = clinics.putArray(Integer.toString(index.clinic(clinic)));
          months.values().forEach(row -> told.add(row(index, row)));
        }
      }
    }
    return json;
  }

  private static ArrayNode row(PageIndex index, MonthRow row) {
    ArrayNode json = JSON.arrayNode();
    json.add(index.month(row.month())).add(row.isOver() ? 1 : 0).add(row.isPublishable() ? 1 : 0);
    MonthRow.Part got = row.completed();
    json.add(got.numerator()).add(got.denominator()).add(got.total()).add(got.beyond());
    MonthRow.Part wait = row.waiting();
    json.add(wait.numerator()).add(wait.denominator()).add(wait.total()).add(wait.beyond());
    return json.add(row.medianDays().orElse(null)).add(row.p90Days().orElse(null));
  }
}
