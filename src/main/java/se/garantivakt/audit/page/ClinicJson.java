package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.audit.page.figures.Alerts.ClinicWeek;
import se.garantivakt.audit.page.figures.Clocks.ClinicFlag;
import se.garantivakt.audit.page.figures.MonthRow;
import se.garantivakt.audit.page.figures.Months;
import se.garantivakt.audit.page.figures.Months.ClinicGuarantee;

/** What is told of clinics, each an array that begins with the clinic's place. */
final class ClinicJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ClinicJson() {}

  /** For each guarantee the clinics with breaches: the place, then week and count by turns. */
  static ObjectNode breaches(PageIndex index, Map<ClinicWeek, Long> breaches) {
    ObjectNode json = JSON.objectNode();
    Map<String, ArrayNode> rows = new TreeMap<>();
    breaches.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(ClinicWeek::guarantee)
                    .thenComparing(ClinicWeek::clinic)
                    .thenComparing(ClinicWeek::week)))
        .forEach(
            each -> {
              ClinicWeek at = each.getKey();
              rows.computeIfAbsent(
                      at.guarantee() + '\n' + at.clinic(),
                      key ->
                          json.withArrayProperty(at.guarantee())
                              .addArray()
                              .add(index.clinic(at.clinic())))
                  .add(index.week(at.week()))
                  .add(each.getValue());
            });
    return json;
  }

  /** By clinic: everyone who got care, those with PvV, MoV, SoV; and so of those who wait. */
  static ArrayNode exempt(
      PageIndex index, Map<ClinicGuarantee, TreeMap<YearMonth, MonthRow>> rows) {
    Map<Integer, long[]> counts = new TreeMap<>();
    rows.forEach(
        (place, months) -> {
          if (!place.clinic().equals(Months.REGION)) {
            long[] of = counts.computeIfAbsent(index.clinic(place.clinic()), c -> new long[8]);
            months.values().forEach(row -> add(of, 0, row.completed()));
            add(of, 4, months.lastEntry().getValue().waiting());
          }
        });
    ArrayNode json = JSON.arrayNode();
    counts.forEach(
        (clinic, of) -> {
          ArrayNode row = json.addArray().add(clinic);
          for (long each : of) {
            row.add(each);
          }
        });
    return json;
  }

  private static void add(long[] counts, int at, MonthRow.Part part) {
    counts[at] += part.total();
    counts[at + 1] += part.pvv();
    counts[at + 2] += part.mov();
    counts[at + 3] += part.sov();
  }

  /** For each flag the clinics that have it: the place and the count. */
  static ObjectNode flags(PageIndex index, Map<ClinicFlag, Long> flags) {
    ObjectNode json = JSON.objectNode();
    flags.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(ClinicFlag::flag).thenComparing(ClinicFlag::clinic)))
        .forEach(
            each ->
                json.withArrayProperty(each.getKey().flag())
                    .addArray()
                    .add(index.clinic(each.getKey().clinic()))
                    .add(each.getValue()));
    return json;
  }
}
