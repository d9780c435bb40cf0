package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import se.garantivakt.audit.page.figures.Alerts.Lead;
import se.garantivakt.audit.page.figures.Clocks.GuaranteeLimit;
import se.garantivakt.audit.page.figures.WaitHistogram;
import se.garantivakt.audit.page.figures.Warning;
import se.garantivakt.audit.page.figures.WarningCount;

/** Waits, and what was said before the limit passed. */
final class AlertJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AlertJson() {}

  /** For each guarantee and limit the bins: from, to or null, 1 if inside, count. */
  static ArrayNode waits(Map<GuaranteeLimit, WaitHistogram> waits) {
    ArrayNode json = JSON.arrayNode();
    waits.forEach(
        (of, histogram) -> {
          ObjectNode each = json.addObject().put("guarantee", of.guarantee());
          each.put("limit", of.limit().amount());
          each.put("unit", of.limit().isInDays() ? "days" : "minutes");
          ArrayNode bins = each.putArray("bins");
          for (WaitHistogram.Bin bin : histogram.bins()) {
            ArrayNode row = bins.addArray().add(bin.from());
            bin.to().ifPresentOrElse(row::add, row::addNull);
            row.add(bin.isInside() ? 1 : 0).add(bin.count());
          }
        });
    return json;
  }

  /** Guarantee, days before the breach (-1: not said), count. */
  static ArrayNode leads(Map<Lead, Long> leads) {
    ArrayNode json = JSON.arrayNode();
    leads.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Lead::guarantee).thenComparing(Lead::days)))
        .forEach(
            each ->
                json.addArray()
                    .add(each.getKey().guarantee())
                    .add(each.getKey().days())
                    .add(each.getValue()));
    return json;
  }

  static ArrayNode warnings(Map<Warning, WarningCount> warnings) {
    ArrayNode json = JSON.arrayNode();
    warnings.forEach(
        (warning, count) ->
            json.addObject()
                .put("guarantee", warning.guarantee())
                .put("kind", warning.kind())
                .put("what", warning.what())
                .put("breached", count.breached())
                .put("inTime", count.inTime())
                .put("withdrawn", count.withdrawn())
                .put("standing", count.standing()));
    return json;
  }
}
