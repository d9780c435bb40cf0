package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import se.garantivakt.audit.compare.Difference.Kind;
import se.garantivakt.audit.compare.DifferenceCounts.Count;

/** Differences as {@code differences.json} has them (docs/page.md tells the form). */
public final class DifferencesJson {
  private static final int FORM = 1;

  private DifferencesJson() {}

  /**
   * The document.
   *
   * @param with what the replay was compared with, for people
   */
  public static ObjectNode of(DifferenceCounts counts, String with) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("form", FORM);
    ObjectNode compare = document.putObject("compare").put("with", with);
    for (Kind kind : Kind.values()) {
      compare.put(word(kind), counts.of(kind));
    }
    compare.put("left", counts.left());
    ArrayNode reasons = compare.putArray("reasons");
    for (Count count : counts.all()) {
      reasons
          .addObject()
          .put("reason", count.reason().wire())
          .put("kind", word(count.kind()))
          .put("topic", count.topic().contract())
          .put("count", count.count());
    }
    ArrayNode alerts = compare.putArray("alerts");
    counts.first().forEach(difference -> add(alerts.addObject(), difference));
    return document;
  }

  private static void add(ObjectNode one, Difference difference) {
    one.put("kind", word(difference.kind()));
    one.put("topic", difference.topic().contract());
    one.put("alertId", difference.key());
    for (String field : new String[] {"episodeId", "clinicId", "guarantee", "rule"}) {
      one.put(field, difference.text(field).orElse(null));
    }
    String field = String.join(", ", difference.fields());
    one.put("field", field.isEmpty() ? null : field);
    one.put("then", value(difference, difference.then()));
    one.put("now", value(difference, difference.now()));
    one.put("reason", difference.reason().wire());
    difference.events().forEach(one.putArray("events")::add);
  }

  /** Of several fields the first. */
  private static String value(Difference difference, Optional<JsonNode> said) {
    if (difference.fields().isEmpty() || said.isEmpty()) {
      return null;
    }
    JsonNode value = said.get().path(difference.fields().get(0));
    return value.isMissingNode() || value.isNull()
        ? null
        : value.isTextual() ? value.textValue() : value.toString();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
