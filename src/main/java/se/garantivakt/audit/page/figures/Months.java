package se.garantivakt.audit.page.figures;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accessibility by clinic and month, out of the records of {@code clinic.accessibility} in their
 * order: the latest of each month end, and of the month that still went on the latest of now.
 */
public final class Months {
  /** All clinics. */
  public static final String REGION = "*";

  private final Map<Place, TreeMap<YearMonth, MonthRow>> rows = new HashMap<>();

  private record Place(String clinic, String guarantee, String careArea) {}

  /** A clinic, or all of them, and a guarantee. */
  public record ClinicGuarantee(String clinic, String guarantee) {}

  void take(OutputLine line) {
    String kind = line.text("kind");
    String careArea = line.optionalText("careArea").orElse("");
    String clinic = line.text("clinicId");
    boolean over = kind.equals("monthEnd");
    // Of the region there is a row for all care areas beside those for each.
    boolean partOfRegion = clinic.equals(REGION) && !careArea.isEmpty();
    if (partOfRegion || !over && !kind.equals("current")) {
      return;
    }
    MonthRow row = row(line, over);
    TreeMap<YearMonth, MonthRow> months =
        rows.computeIfAbsent(
            new Place(clinic, line.text("guarantee"), careArea), p -> new TreeMap<>());
    if (over) {
      months.put(row.month(), row);
    } else {
      MonthRow before = months.get(row.month());
      if (before == null || !before.isOver()) {
        months.values().removeIf(each -> !each.isOver());
        months.put(row.month(), row);
      }
    }
  }

  private static MonthRow row(OutputLine line, boolean over) {
    OutputLine waiting = line.object("waiting");
    OutputLine completed = line.object("completed");
    return new MonthRow(
        over ? month(line) : YearMonth.from(line.instant("asOf")),
        over,
        MonthRow.Part.of(waiting, "over"),
        MonthRow.Part.of(completed, "late"),
        line.text("clinicId").equals(REGION) ? waiting.counts("bands") : Map.of(),
        waiting.optionalNumber("medianDays"),
        waiting.optionalNumber("p90Days"),
        waiting.fields().path("publishable").asBoolean()
            && completed.fields().path("publishable").asBoolean());
  }

  private static YearMonth month(OutputLine line) {
    try {
      return YearMonth.parse(line.text("period"));
    } catch (DateTimeException e) {
      throw new LineException("period is no month");
    }
  }

  /** The months of each clinic and guarantee, care areas added up, in their order. */
  public Map<ClinicGuarantee, TreeMap<YearMonth, MonthRow>> byClinic() {
    Map<ClinicGuarantee, TreeMap<YearMonth, MonthRow>> clinics = new HashMap<>();
    rows.forEach(
        (place, months) -> {
          TreeMap<YearMonth, MonthRow> of =
              clinics.computeIfAbsent(
                  new ClinicGuarantee(place.clinic(), place.guarantee()), c -> new TreeMap<>());
          months.forEach((month, row) -> of.merge(month, row, MonthRow::plus));
        });
    return clinics;
  }
}
