package se.garantivakt.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.replay.StandingAlerts;

/** What was told, put so that two tellings can be compared. */
final class Told {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What says how a telling came about, and not what is true. */
  private static final List<String> OF_THE_TELLING = List.of("knownAt", "cause", "rule");

  /** What is as of an instant while a clock is open. */
  private static final List<String> COUNTED =
      List.of("elapsedDays", "grossDays", "pausedDays", "daysLeft", "elapsed", "paused");

  private Told() {}

  /**
   * The clocks as published last, apart from what only tells how the telling went, and from the
   * days counted of open ones. Clocks that are known no longer are left out: whether one was ever
   * published depends on when its start was heard.
   */
  static Map<String, String> clocks(Hearing hearing, History history) {
    List<Status> asked = hearing.episode.statusesAt(history.end());
    Map<String, String> told = clocks(hearing.latest.values(), history.zone());
    asked.stream().filter(Told::isVanished).forEach(s -> told.remove(s.clockId()));
    return told;
  }

  /** The same of any statuses, none left out. */
  static Map<String, String> clocks(Collection<Status> statuses, ZoneId zone) {
    Map<String, String> told = new TreeMap<>();
    statuses.forEach(s -> told.put(s.clockId(), fields(s, zone).toString()));
    return told;
  }

  /** All publications as their topics have them. */
  static List<String> records(Collection<Publication> publications, ZoneId zone) {
    PublicationJson json = new PublicationJson(zone);
    return publications.stream().map(p -> text(p, json)).toList();
  }

  /** The alerts that stand, by name. */
  static Map<String, String> alerts(Hearing hearing) {
    return alerts(hearing.alerts);
  }

  /** The alerts that stand, by name. */
  static Map<String, String> alerts(StandingAlerts alerts) {
    Map<String, String> told = new TreeMap<>();
    for (Alert alert : alerts.alerts()) {
      told.put(
          alert.alertId(),
          alert.clinicId() + " at " + alert.at() + " of " + alert.deadline().orElseThrow());
    }
    return told;
  }

  private static ObjectNode fields(Status status, ZoneId zone) {
    ObjectNode fields = tree(new PublicationJson(zone).write(status));
    fields.remove(OF_THE_TELLING);
    if (status.stoppedOn().isEmpty()) {
      fields.remove(COUNTED);
    }
    return fields;
  }

  private static boolean isVanished(Status status) {
    return status.rule().equals(Clock.VANISHED);
  }

  private static ObjectNode tree(byte[] record) {
    try {
      return (ObjectNode) MAPPER.readTree(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Publication publication, PublicationJson json) {
    byte[] bytes;
    if (publication instanceof Status status) {
      bytes = json.write(status);
    } else if (publication instanceof Alert alert) {
      bytes = json.write(alert);
    } else if (publication instanceof Transition transition) {
      bytes = json.write(transition);
    } else if (publication instanceof Outcome outcome) {
      bytes = json.write(outcome);
    } else {
      return publication.toString();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
