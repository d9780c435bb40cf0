package se.garantivakt.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record of an input topic as a row of {@code event-table.sql}, in the text form of COPY. */
final class EventRow {
  private static final JsonFactory JSON = new JsonFactory();

  /** Of the contract, in the order of the table's columns after the record's place. */
  private static final List<String> FIELDS =
      List.of(
          "eventId",
          "type",
          "action",
          "episodeId",
          "occurredAt",
          "clinicId",
          "careLevel",
          "residence",
          "listedClinicId",
          "careGuarantee",
          "problem",
          "subjectId",
          "channel",
          "origin",
          "reason",
          "toClinicId",
          "kind",
          "code",
          "from",
          "until",
          "purpose",
          "licensed",
          "voids");

  private static final int REQUIRED = 6;
  private static final Map<String, Integer> PLACES = places();

  private EventRow() {}

  /**
   * Appends the row of a record.
   *
   * @return whether it could: nothing is appended for what is no JSON, or lacks a field that every
   *     event has
   */
  static boolean append(
      StringBuilder to, String topic, int partition, long offset, Instant loggedAt, byte[] value) {
    String[] fields = new String[FIELDS.size()];
    if (!read(value, fields)) {
      return false;
    }
    to.append(loggedAt).append('\t').append(topic).append('\t').append(partition);
    to.append('\t').append(offset);
    for (String field : fields) {
      to.append('\t');
      escape(field, to);
    }
    to.append('\n');
    return true;
  }

  private static boolean read(byte[] value, String[] fields) {
    try (JsonParser parser = JSON.createParser(value)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Integer place = PLACES.get(parser.currentName());
        JsonToken token = parser.nextToken();
        if (place != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          fields[place] = parser.getText();
        }
        parser.skipChildren();
      }
    } catch (IOException unreadable) {
      return false;
    }
    return hasRequired(fields);
  }

  private static boolean hasRequired(String[] fields) {
    for (int i = 0; i < REQUIRED; i++) {
      if (fields[i] == null) {
        return false;
      }
    }
    return true;
  }

  private static void escape(String field, StringBuilder to) {
    if (field == null) {
      to.append("\\N");
      return;
    }
    for (int i = 0; i < field.length(); i++) {
      char each = field.charAt(i);
      switch (each) {
        case '\\' -> to.append("\\\\");
        case '\t' -> to.append("\\t");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        default -> to.append(each);
      }
    }
  }

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    FIELDS.forEach(field -> places.put(field, places.size()));
    return Map.copyOf(places);
  }
}
