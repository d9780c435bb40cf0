package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.schema.Schemas;

/** Output records as lines that a test can read. */
public final class Said {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private Said() {}

  /** Everything of every record. */
  public static List<String> all(Collection<OutputRecord> records) {
    return records.stream().map(Said::line).toList();
  }

  /** Alerts: kind, level, deadline, the local time they were known, and whether historical. */
  public static List<String> alerts(Collection<OutputRecord> records) {
    return of(OutputTopic.ALERT, records).map(Said::alert).toList();
  }

  /** What became of events: their ids with the outcome and its reason. */
  public static List<String> outcomes(Collection<OutputRecord> records) {
    return of(OutputTopic.AUDIT, records)
        .filter(audit -> audit.get("kind").asText().equals("outcome"))
        .map(audit -> words(audit, "eventId", "outcome", "reason"))
        .toList();
  }

  /** States of clocks: {@code visit-90 running 2024-05-01}. */
  public static List<String> states(Collection<OutputRecord> records) {
    return of(OutputTopic.STATUS, records)
        .map(status -> words(status, "guarantee", "state", "deadline"))
        .toList();
  }

  /** The keys of tombstones. */
  public static List<String> tombstones(Collection<OutputRecord> records) {
    return records.stream()
        .filter(record -> record.value() == null)
        .map(record -> record.topic().contract() + " " + text(record.key()))
        .toList();
  }

  private static Stream<JsonNode> of(OutputTopic topic, Collection<OutputRecord> records) {
    return records.stream()
        .filter(record -> record.topic() == topic && record.value() != null)
        .map(record -> Schemas.json(text(record.value())));
  }

  private static String alert(JsonNode alert) {
    LocalDateTime at =
        OffsetDateTime.parse(alert.get("at").asText()).atZoneSameInstant(ZONE).toLocalDateTime();
    String mark = alert.get("historical").asBoolean() ? " historical" : "";
    return words(alert, "kind", "level", "deadline") + " @ " + at + mark;
  }

  private static String words(JsonNode record, String... fields) {
    StringBuilder words = new StringBuilder();
    for (String field : fields) {
      JsonNode value = record.path(field);
      if (!value.isMissingNode() && !value.isNull()) {
        words.append(words.isEmpty() ? "" : " ").append(value.asText());
      }
    }
    return words.toString();
  }

  private static String line(OutputRecord record) {
    return String.join(
        " ",
        record.topic().contract(),
        text(record.key()),
        text(record.partitionBy()),
        text(record.value()),
        record.rules().orElse("-"));
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "-" : new String(bytes, UTF_8);
  }
}
