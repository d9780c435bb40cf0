package se.garantivakt.accessibility.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that stand once everything is known, read from the records as text: of several with one
 * id the first, without what was voided, in order of occurrence.
 */
record FinalFacts(List<Row> rows) {

  /** A fact as a row of a table. */
  record Row(
      String episode, String subject, String what, LocalDate day, Instant at, JsonNode fields) {
    String text(String field) {
      return fields.path(field).asText();
    }

    /** Whether it is one of these; {@code referral.} stands for all of a type. */
    boolean is(String... kinds) {
      for (String kind : kinds) {
        if (kind.endsWith(".") ? what.startsWith(kind) : what.equals(kind)) {
          return true;
        }
      }
      return false;
    }
  }

  static FinalFacts of(List<ObjectNode> inLogOrder) {
    Map<String, Row> first = new LinkedHashMap<>();
    Set<String> voided = new HashSet<>();
    for (ObjectNode event : inLogOrder) {
      String episode = event.get("episodeId").textValue();
      if (first.putIfAbsent(episode + "/" + event.get("eventId").textValue(), row(event)) == null
          && event.has("voids")) {
        voided.add(episode + "/" + event.get("voids").textValue());
      }
    }
    first.keySet().removeAll(voided);
    List<Row> rows = new ArrayList<>(first.values());
    rows.removeIf(row -> row.what().endsWith(".voided"));
    rows.sort(Comparator.comparing(Row::day).thenComparing(Row::at));
    return new FinalFacts(rows);
  }

  /** Those about one subject of an episode. */
  List<Row> about(String episode, String subject) {
    return rows.stream()
        .filter(row -> row.episode().equals(episode) && row.subject().equals(subject))
        .toList();
  }

  private static Row row(ObjectNode event) {
    String occurred = event.get("occurredAt").textValue();
    boolean plain = occurred.length() == 10;
    LocalDate day =
        plain
            ? LocalDate.parse(occurred)
            : OffsetDateTime.parse(occurred).atZoneSameInstant(MadeEvents.ZONE).toLocalDate();
    return new Row(
        event.get("episodeId").textValue(),
        event.path("subjectId").asText(),
        event.get("type").textValue() + "." + event.get("action").textValue(),
        day,
        plain
            ? day.atTime(17, 0).atZone(MadeEvents.ZONE).toInstant()
            : OffsetDateTime.parse(occurred).toInstant(),
        event);
  }
}
