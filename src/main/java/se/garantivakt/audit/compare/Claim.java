package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What an alert came to: raised last as this record says, and ended as that one, if it was.
 *
 * @param raised the last record that raised it
 * @param ended the record that ended it after
 */
record Claim(JsonNode raised, Optional<JsonNode> ended) {

  /** Whether it was taken back: then it came to nothing. */
  boolean isWithdrawn() {
    return ended.filter(end -> end.get("kind").textValue().equals("withdrawn")).isPresent();
  }

  /** Whether it was said by a clinic's forecast. */
  boolean isByForecast() {
    return "forecast".equals(raised.path("reason").textValue());
  }

  /** Whether it still stands. */
  boolean stands() {
    return ended.isEmpty();
  }
}
