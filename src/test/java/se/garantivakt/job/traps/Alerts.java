package se.garantivakt.job.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.garantivakt.engine.Story;
import se.garantivakt.job.Claims;
import se.garantivakt.job.EngineAlone;
import se.garantivakt.job.HeardLog;
import se.garantivakt.job.WholeJob;

/** The alerts of a job, put so that a test can read them, or held against the engine alone. */
final class Alerts {
  private static final String TAKEN_BACK = "withdrawn";

  private Alerts() {}

  /** Of an episode: kind, level, when by the log's time, and whether marked as historical. */
  static List<String> of(WholeJob job, String episode) {
    return job.published().alerts().stream()
        .filter(alert -> alert.get("episodeId").textValue().equals(episode))
        .map(Alerts::line)
        .toList();
  }

  private static String line(JsonNode alert) {
    String level = alert.get("level").isNull() ? "" : alert.get("level").textValue() + " ";
    return alert.get("kind").textValue()
        + " "
        + level
        + "@ "
        + alert.get("at").textValue()
        + (alert.get("historical").booleanValue() ? " historical" : "");
  }

  /** What the engine alone says of the topics of a job, in the order of the log. */
  static EngineAlone alone(WholeJob job, String until) {
    Instant end = Story.at(until);
    return new EngineAlone(job.rules(), HeardLog.of(job.bootstrap(), end), end);
  }

  /**
   * Each record, to the field, is one that the engine alone says of the log in its order up to that
   * instant, and none is missing; but for the mark of the run.
   */
  static void areThoseOfTheLogsOrder(WholeJob job, String until) {
    assertThat(unmarked(job.published().alerts(), alert -> true))
        .containsExactlyInAnyOrderElementsOf(unmarked(alone(job, until).alerts(), alert -> true));
  }

  /**
   * For a log heard in another order: what is raised is raised there too, to the field, and ends
   * alike. Only what was taken back there again may never have been said here, where it was known
   * from the first that it would be. When an end was known, and by which of several events, depends
   * on the order.
   */
  static void areThoseOfTheLogsOrderButForWhatItTookBack(WholeJob job, String until) {
    EngineAlone alone = alone(job, until);
    List<JsonNode> said = job.published().alerts();
    assertThat(unmarked(alone.alerts(), alert -> !ends(alert)))
        .containsAll(unmarked(said, alert -> !ends(alert)));
    Map<String, String> last = last(said);
    Map<String, String> others = last(alone.alerts());
    others
        .entrySet()
        .removeIf(e -> e.getValue().equals(TAKEN_BACK) && !last.containsKey(e.getKey()));
    assertThat(last).isEqualTo(others);
    Claims claims = new Claims();
    said.forEach(claims::take);
    assertThat(claims.standing()).isEqualTo(alone.claims());
  }

  private static List<String> unmarked(List<JsonNode> alerts, Predicate<JsonNode> wanted) {
    return alerts.stream()
        .filter(wanted)
        .map(
            alert -> {
              ObjectNode fields = alert.deepCopy();
              fields.remove("historical");
              return fields.toString();
            })
        .toList();
  }

  /** What was said last of each alert, by its id. */
  private static Map<String, String> last(List<JsonNode> alerts) {
    Map<String, String> last = new TreeMap<>();
    for (JsonNode alert : alerts) {
      String kind = alert.get("kind").textValue();
      if (ends(alert)) {
        alert.get("concerns").forEach(id -> last.put(id.textValue(), kind));
      } else {
        last.put(alert.get("alertId").textValue(), kind);
      }
    }
    return last;
  }

  private static boolean ends(JsonNode alert) {
    String kind = alert.get("kind").textValue();
    return kind.equals(TAKEN_BACK) || kind.equals("resolved");
  }
}
