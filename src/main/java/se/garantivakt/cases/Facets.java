package se.garantivakt.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Status;
import se.garantivakt.publication.PublicationJson;

/** What cases may name of a clock or an alert: the fields of its published record. */
final class Facets {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PublicationJson json;

  Facets(ZoneId zone) {
    this.json = new PublicationJson(zone);
  }

  Map<String, JsonNode> of(Status status) {
    return fields(json.write(status));
  }

  Map<String, JsonNode> of(Alert alert) {
    return fields(json.write(alert));
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
