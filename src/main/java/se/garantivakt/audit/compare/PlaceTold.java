package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.job.settings.OutputTopic;

/** What one run told of a place: its months, and findings. */
final class PlaceTold {
  /** By guarantee, care area and month, the latest revision. */
  final Map<String, JsonNode> months = new TreeMap<>();

  /** By guarantee, care area, kind and days looked at. */
  final Map<String, JsonNode> findings = new TreeMap<>();

  /** Takes a record of the place, in the order of its topic. */
  void take(OutputTopic topic, JsonNode record) {
    if (topic == OutputTopic.FINDING) {
      findings.put(key(record, "kind", "from", "until"), record);
    } else if (record.path("kind").asText().equals("monthEnd")) {
      String key = key(record, "period");
      JsonNode before = months.get(key);
      if (before == null
          || before.get("revision").intValue() <= record.get("revision").intValue()) {
        months.put(key, record);
      }
    }
  }

  private static String key(JsonNode record, String... further) {
    StringBuilder key = new StringBuilder(record.get("clinicId").textValue());
    key.append('|').append(record.get("guarantee").textValue());
    key.append('|').append(record.get("careArea").asText(""));
    for (String field : further) {
      key.append('|').append(record.get(field).asText());
    }
    return key.toString();
  }
}
