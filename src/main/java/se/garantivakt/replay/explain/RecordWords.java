package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;

/** A record of {@code guarantee.alert} in words, wherever it was read. */
final class RecordWords {
  private final Times times;

  RecordWords(Times times) {
    this.times = times;
  }

  /** What it says, and to whom. */
  String of(JsonNode alert) {
    String deadline = alert.path("deadline").asText("none");
    return switch (alert.path("kind").asText()) {
      case "imminent" ->
          "breach imminent, "
              + Words.ofTime(alert.path("level").asText())
              + " left to the deadline "
              + deadline;
      case "foreseen" -> "breach foreseen, " + foreseen(alert) + ", deadline " + deadline;
      case "breached" -> "BREACHED, the deadline " + deadline + " has passed";
      case "withdrawn" -> "withdrawn, no longer true" + why(alert);
      case "resolved" -> "resolved, over" + why(alert);
      default -> alert.path("kind").asText();
    };
  }

  /** When it was said, by the log's time. */
  String at(JsonNode alert) {
    return times.of(Published.instant(alert, "at"));
  }

  /** What the region owes the patient because of it; empty if nothing. */
  static String duty(JsonNode alert) {
    if (!alert.path("duty").path("otherProvider").asBoolean()) {
      return "";
    }
    return alert.path("duty").path("travel").asBoolean()
        ? "the region owes care with another provider, travel and lodging"
        : "the region owes care with another provider";
  }

  private static String foreseen(JsonNode alert) {
    return alert.path("reason").asText().equals("forecast")
        ? "not booked, and the clinic's forecast is longer than the "
            + Words.days(alert.path("daysLeft").asLong())
            + " left"
        : "booked after the deadline";
  }

  private static String why(JsonNode alert) {
    return ", by " + alert.path("rule").asText() + " [" + alert.path("cause").asText() + "]";
  }
}
