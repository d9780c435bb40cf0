package se.garantivakt.replay.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.garantivakt.engine.Alert;

/** Alerts in words; those that end others name them, so that all have to be told in order. */
final class AlertWords {
  private final Times times;
  private final Map<String, Alert> said = new HashMap<>();

  AlertWords(Times times) {
    this.times = times;
  }

  /** One alert, said after all those before it. */
  String of(Alert alert) {
    if (alert.kind().ends()) {
      boolean wrong = alert.kind() == Alert.Kind.WITHDRAWN;
      return (wrong ? "alert withdrawn, no longer true: " : "alert resolved, over: ")
          + ended(alert);
    }
    said.put(alert.alertId(), alert);
    return "ALERT to " + alert.clinicId() + ": " + claim(alert) + duty(alert);
  }

  private String claim(Alert alert) {
    String deadline = times.of(alert.deadline(), "none");
    return switch (alert.kind()) {
      case IMMINENT -> "breach imminent, " + left(alert) + " left to the deadline " + deadline;
      case FORESEEN -> "breach foreseen, booked after the deadline " + deadline;
      default -> "BREACHED, the deadline " + deadline + " has passed";
    };
  }

  /** By deadline, which is told once for all that spoke of it. */
  private String ended(Alert end) {
    Map<String, List<String>> byDeadline = new LinkedHashMap<>();
    for (String id : end.concerns()) {
      Alert alert = said.getOrDefault(id, end);
      byDeadline
          .computeIfAbsent(times.of(alert.deadline(), "none"), d -> new ArrayList<>())
          .add(brief(alert));
    }
    List<String> parts = new ArrayList<>();
    byDeadline.forEach((d, names) -> parts.add(String.join(", ", names) + " (deadline " + d + ")"));
    return String.join("; ", parts);
  }

  /** What was raised, each once. */
  static String brief(List<Alert> alerts) {
    return alerts.stream().map(AlertWords::brief).distinct().collect(Collectors.joining(", "));
  }

  private static String brief(Alert alert) {
    return alert.kind() == Alert.Kind.IMMINENT
        ? "imminent " + left(alert)
        : alert.kind().wire().toUpperCase(Locale.ROOT);
  }

  private static String left(Alert alert) {
    return alert.level().map(Words::ofTime).orElse("little time");
  }

  private static String duty(Alert alert) {
    return alert
        .duty()
        .filter(Alert.Duty::otherProvider)
        .map(
            d ->
                d.travel()
                    ? " (the region owes care with another provider, travel and lodging)"
                    : " (the region owes care with another provider)")
        .orElse("");
  }
}
