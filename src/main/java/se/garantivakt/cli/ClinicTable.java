package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The current figures of clinics as a table: the region first, then the clinics where most wait
 * beyond the limit.
 */
final class ClinicTable {
  private static final int MOST = 12;
  private static final String REGION = "*";
  private static final String LINE = "%-17s %-16s %-8s %8s %7s %7s %7s %7s %9s %9s%n";

  private ClinicTable() {}

  /** Prints it; nothing where there are no figures. */
  static void print(Collection<JsonNode> rows, PrintWriter out) {
    List<JsonNode> shown =
        rows.stream()
            .filter(row -> row.at("/waiting/total").longValue() > 0)
            .sorted(
                Comparator.<JsonNode, Boolean>comparing(row -> !isRegion(row))
                    .thenComparing(row -> -row.at("/waiting/over").longValue())
                    .thenComparing(row -> -row.at("/waiting/total").longValue())
                    .thenComparing(row -> row.get("clinicId").textValue())
                    .thenComparing(row -> row.get("guarantee").textValue())
                    .thenComparing(row -> row.path("careArea").asText("")))
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    out.printf(
        LINE,
        "clinic",
        "guarantee",
        "area",
        "waiting",
        "over",
        "exempt",
        "median",
        "longest",
        "inside %",
        "forecast");
    shown.stream().filter(row -> isRegion(row) && isOfAllAreas(row)).forEach(r -> line(r, out));
    List<JsonNode> clinics = shown.stream().filter(row -> !isRegion(row)).toList();
    clinics.stream().limit(MOST).forEach(row -> line(row, out));
    if (clinics.size() > MOST) {
      out.printf(Locale.ROOT, "and %,d more in clinic.accessibility%n", clinics.size() - MOST);
    }
    out.flush();
  }

  private static void line(JsonNode row, PrintWriter out) {
    JsonNode waiting = row.get("waiting");
    long exempt = 0;
    for (JsonNode code : waiting.get("exempt")) {
      exempt += code.longValue();
    }
    JsonNode share = waiting.get("share");
    out.printf(
        Locale.ROOT,
        LINE,
        isRegion(row) ? "all clinics" : row.get("clinicId").textValue(),
        row.get("guarantee").textValue(),
        isRegion(row) ? "all" : row.get("careArea").asText("-"),
        waiting.get("total").longValue(),
        waiting.get("over").longValue(),
        exempt,
        text(waiting.get("medianDays")),
        text(waiting.get("longestDays")),
        share.isNull() ? "-" : String.format(Locale.ROOT, "%.0f", 100 * share.doubleValue()),
        text(row.get("forecastDays")));
  }

  private static String text(JsonNode number) {
    return number.isNull() ? "-" : String.format(Locale.ROOT, "%.0f", number.doubleValue());
  }

  private static boolean isRegion(JsonNode row) {
    return row.get("clinicId").textValue().equals(REGION);
  }

  private static boolean isOfAllAreas(JsonNode row) {
    return row.get("careArea").isNull();
  }
}
