package se.garantivakt.job.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.job.output.OutputRecord;

/** Rows of clinics as tests look at them. */
final class ToldRows {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ToldRows() {}

  static List<String> rows(List<OutputRecord> records) throws Exception {
    List<String> rows = new ArrayList<>();
    for (OutputRecord record : records) {
      JsonNode row = MAPPER.readTree(record.value());
      String revision =
          row.get("revision").asInt() == 0 ? "" : ", revision " + row.get("revision").asInt();
      rows.add(
          "%s %s asOf %s: %d wait%s"
              .formatted(
                  row.get("kind").asText(),
                  row.get("period").asText(null),
                  row.get("asOf").asText(),
                  row.at("/waiting/total").asInt(),
                  revision));
    }
    return rows;
  }

  static List<JsonNode> all(List<OutputRecord> records, String kind) throws Exception {
    Map<String, JsonNode> latest = new LinkedHashMap<>();
    for (OutputRecord record : records) {
      JsonNode row = MAPPER.readTree(record.value());
      if (row.get("kind").asText().equals(kind)) {
        latest.put(new String(record.key(), UTF_8), row);
      }
    }
    return List.copyOf(latest.values());
  }

  static Map<String, JsonNode> latest(List<OutputRecord> records, String kind) throws Exception {
    Map<String, JsonNode> latest = new TreeMap<>();
    all(records, kind).forEach(row -> latest.put(row.get("clinicId").asText(), row));
    return latest;
  }
}
