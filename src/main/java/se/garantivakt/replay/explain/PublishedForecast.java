package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The row of {@code clinic.accessibility} that an alert by forecast was decided by: that of the
 * alert's place for the day that ended at the midnight at which it was raised.
 */
public final class PublishedForecast {
  private final JsonNode alert;
  private final LocalDate day;
  private Optional<JsonNode> row = Optional.empty();

  /** Of an alert by forecast, as it was published. */
  public PublishedForecast(JsonNode alert, ZoneId zone) {
    Instant at = Published.instant(alert, "at");
    this.alert = alert;
    this.day = at.atZone(zone).toLocalDate().minusDays(1);
  }

  /** Takes the next row of the topic. */
  public void take(JsonNode other) {
    boolean own =
        other.path("kind").asText().equals("dayEnd")
            && other.path("period").asText().equals(day.toString())
            && same(other, "clinicId")
            && same(other, "guarantee")
            && same(other, "careArea");
    row = own ? Optional.of(other) : row;
  }

  /** The day that had ended. */
  public LocalDate day() {
    return day;
  }

  /** The row, if it was there. */
  public Optional<JsonNode> row() {
    return row;
  }

  private boolean same(JsonNode other, String field) {
    return other.path(field).equals(alert.path(field));
  }
}
