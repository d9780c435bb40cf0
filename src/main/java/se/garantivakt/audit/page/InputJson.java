package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.garantivakt.audit.page.figures.Finding;
import se.garantivakt.audit.page.figures.Inputs;

/** What became of the input, and what was found at clinics. */
final class InputJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_FINDINGS = 1000;

  private InputJson() {}

  static ObjectNode of(Inputs inputs) {
    ObjectNode json = JSON.objectNode();
    ArrayNode outcomes = json.putArray("outcomes");
    inputs.outcomes().entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Inputs.Outcome::outcome)
                    .thenComparing(Inputs.Outcome::reason)))
        .forEach(
            each ->
                outcomes
                    .addObject()
                    .put("outcome", each.getKey().outcome())
                    .put("reason", each.getKey().reason())
                    .put("count", each.getValue()));
    ArrayNode rejected = json.putArray("rejected");
    inputs.rejected().entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Inputs.Rejected::reason)
                    .thenComparing(Inputs.Rejected::field)
                    .thenComparing(Inputs.Rejected::topic)))
        .forEach(
            each ->
                rejected
                    .addObject()
                    .put("reason", each.getKey().reason())
                    .put("field", each.getKey().field())
                    .put("topic", each.getKey().topic())
                    .put("count", each.getValue()));
    return json;
  }

  /** The first thousand; how many more there are is told. */
  static ObjectNode findings(List<Finding> findings) {
    ObjectNode json = JSON.objectNode();
    json.put("left", Math.max(0, findings.size() - MOST_FINDINGS));
    ArrayNode rows = json.putArray("rows");
    for (Finding each : findings.stream().limit(MOST_FINDINGS).toList()) {
      rows.addObject()
          .put("clinic", each.clinic())
          .put("guarantee", each.guarantee())
          .put("careArea", each.careArea().orElse(null))
          .put("kind", each.kind())
          .put("from", each.from())
          .put("until", each.until())
          .put("breaches", each.breaches())
          .put("clocks", each.clocks())
          .put("share", each.share().orElse(null));
    }
    return json;
  }
}
