package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One alert as a person wants to read it, on one line: when, what, which guarantee, whose, why. */
final class AlertLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final ZoneId zone;

  AlertLine(ZoneId zone) {
    this.zone = zone;
  }

  String of(JsonNode alert) {
    return String.format(
        Locale.ROOT,
        "%s  %-9s %-16s %-17s %s  (episode %s)",
        time(alert.get("at").textValue()),
        alert.get("kind").textValue(),
        alert.get("guarantee").textValue(),
        alert.get("clinicId").textValue(),
        what(alert),
        shortened(alert.get("episodeId").textValue()));
  }

  private String what(JsonNode alert) {
    String deadline = alert.path("deadline").asText();
    return switch (alert.get("kind").textValue()) {
      case "imminent" -> left(alert) + " left, deadline " + deadline + duty(alert);
      case "foreseen" -> foreseen(alert, deadline) + duty(alert);
      case "breached" -> "deadline was " + deadline + duty(alert);
      case "withdrawn" -> "no longer so: " + concerns(alert);
      case "resolved" -> "over: " + concerns(alert);
      default -> deadline;
    };
  }

  private static String foreseen(JsonNode alert, String deadline) {
    return "forecast".equals(alert.path("reason").textValue())
        ? left(alert)
            + " left, not booked, and the clinic's forecast is longer; deadline "
            + deadline
        : "booked after the deadline " + deadline;
  }

  private static String left(JsonNode alert) {
    if (alert.get("daysLeft").isNull()) {
      return alert.get("level").textValue().substring(2).toLowerCase(Locale.ROOT);
    }
    long days = alert.get("daysLeft").longValue();
    return days + (days == 1 ? " day" : " days");
  }

  private static String duty(JsonNode alert) {
    return alert.get("duty").path("otherProvider").asBoolean() ? "; another provider is due" : "";
  }

  /** What ends: kind and level are in the names of the claims. */
  private static String concerns(JsonNode alert) {
    StringBuilder ended = new StringBuilder();
    for (JsonNode id : alert.get("concerns")) {
      String[] parts = id.textValue().split("\\|");
      ended.append(ended.isEmpty() ? "" : ", ").append(parts[1]);
      if (!parts[2].isEmpty()) {
        ended.append(' ').append(parts[2]);
      }
    }
    return ended.toString();
  }

  private String time(String instant) {
    return TIME.format(OffsetDateTime.parse(instant).atZoneSameInstant(zone));
  }

  private static String shortened(String id) {
    return id.length() > 12 ? id.substring(0, 8) + "…" : id;
  }
}
