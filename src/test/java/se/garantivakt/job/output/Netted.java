package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.schema.Schemas;

/**
 * What stands after a sequence of output records, as a consumer of the topics would work it out:
 * the alerts that were raised and not ended, and the latest status of every clock.
 */
public final class Netted {
  /** What says how a run came about, and not what is true. */
  private static final List<String> OF_THE_RUN = List.of("knownAt", "cause", "rule", "ruleVersion");

  /** What is as of an instant while a clock is open. */
  private static final List<String> COUNTED =
      List.of("elapsedDays", "grossDays", "pausedDays", "daysLeft", "elapsed", "paused");

  private final Map<String, JsonNode> alerts = new TreeMap<>();
  private final Map<String, JsonNode> statuses = new TreeMap<>();

  /** Nets records in their order. */
  public static Netted of(Collection<OutputRecord> records) {
    Netted netted = new Netted();
    records.forEach(netted::take);
    return netted;
  }

  private void take(OutputRecord record) {
    if (record.topic() == OutputTopic.STATUS) {
      String clock = new String(record.key(), UTF_8);
      if (record.value() == null) {
        statuses.remove(clock);
      } else {
        statuses.put(clock, json(record));
      }
    } else if (record.topic() == OutputTopic.ALERT) {
      alert(json(record));
    }
  }

  private void alert(JsonNode alert) {
    String kind = alert.get("kind").asText();
    if (!kind.equals("withdrawn") && !kind.equals("resolved")) {
      alerts.put(alert.get("alertId").asText(), alert);
      return;
    }
    for (JsonNode id : alert.get("concerns")) {
      JsonNode ended = alerts.get(id.asText());
      if (ended == null) {
        throw new AssertionError(alert + " ends what does not stand");
      }
      if (kind.equals("withdrawn") || !ended.get("kind").asText().equals("breached")) {
        alerts.remove(id.asText());
      }
    }
  }

  /** The alerts that stand: to whom and when each was said, by their names. */
  public Map<String, String> alerts() {
    Map<String, String> told = new TreeMap<>();
    alerts.forEach((id, a) -> told.put(id, a.get("clinicId") + " at " + a.get("at")));
    return told;
  }

  /** The latest states of clocks, but for what tells how the run went; of those that are wanted. */
  public Map<String, String> statuses(Predicate<JsonNode> wanted) {
    Map<String, String> told = new TreeMap<>();
    statuses.forEach(
        (clock, status) -> {
          if (wanted.test(status)) {
            ObjectNode fields = status.deepCopy();
            fields.remove(OF_THE_RUN);
            if (status.get("stoppedOn").isNull()) {
              fields.remove(COUNTED);
            }
            told.put(clock, fields.toString());
          }
        });
    return told;
  }

  private static JsonNode json(OutputRecord record) {
    return Schemas.json(new String(record.value(), UTF_8));
  }
}
