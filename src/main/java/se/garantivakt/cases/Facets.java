package se.garantivakt.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.measure.Part;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Status;
import se.garantivakt.publication.AccessibilityJson;
import se.garantivakt.publication.PublicationJson;

/** What cases may name of a clock, an alert or a clinic's row: the fields of its record. */
final class Facets {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The parts of a row that a case may speak of. */
  static final List<String> MEASURES =
      Arrays.stream(Part.values()).map(part -> part.name().toLowerCase(Locale.ROOT)).toList();

  private final PublicationJson json;
  private final AccessibilityJson rows;

  Facets(ZoneId zone) {
    this.json = new PublicationJson(zone);
    this.rows = new AccessibilityJson(zone);
  }

  Map<String, JsonNode> of(Status status) {
    return fields(json.write(status));
  }

  Map<String, JsonNode> of(Alert alert) {
    return fields(json.write(alert));
  }

  /** A row once for each of its parts, whose fields stand beside those of the row. */
  Stream<Map<String, JsonNode>> of(Accessibility row) {
    return MEASURES.stream()
        .map(
            measure -> {
              Map<String, JsonNode> fields = fields(rows.write(row));
              fields.get(measure).properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
              fields.put("measure", TextNode.valueOf(measure));
              return fields;
            });
  }

  private static Map<String, JsonNode> fields(byte[] record) {
    try {
      Map<String, JsonNode> fields = new HashMap<>();
      MAPPER.readTree(record).properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
