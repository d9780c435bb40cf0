package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was published about one alert: the records that name it, of all that were looked through.
 */
public final class Published {
  private final AlertName name;
  private final String place;
  private final List<JsonNode> records = new ArrayList<>();
  private long searched;

  /**
   * Nothing yet.
   *
   * @param place where it is looked for, for people
   */
  public Published(AlertName name, String place) {
    this.name = name;
    this.place = place;
  }

  /** Takes the next record of {@code guarantee.alert}. */
  public void take(JsonNode alert) {
    searched++;
    if (isRaised(alert) || ends(alert)) {
      records.add(alert);
    }
  }

  /** Where it was looked for. */
  public String place() {
    return place;
  }

  /** How many records were looked through. */
  public long searched() {
    return searched;
  }

  /** Those that name it, in the order of the topic. */
  public List<JsonNode> records() {
    return List.copyOf(records);
  }

  /** The last that raised it. */
  public Optional<JsonNode> raised() {
    return records.stream().filter(this::isRaised).reduce((earlier, later) -> later);
  }

  /** Up to when the log had been heard when it was named last. */
  Optional<Instant> lastKnownAt() {
    return records.stream().map(r -> instant(r, "knownAt")).max(Instant::compareTo);
  }

  static Instant instant(JsonNode record, String field) {
    return OffsetDateTime.parse(record.path(field).asText()).toInstant();
  }

  private boolean isRaised(JsonNode alert) {
    return alert.path("alertId").asText().equals(name.id());
  }

  private boolean ends(JsonNode alert) {
    for (JsonNode ended : alert.path("concerns")) {
      if (ended.asText().equals(name.id())) {
        return true;
      }
    }
    return false;
  }
}
