package se.garantivakt.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.garantivakt.event.EventType;

/** What a run has come to, in numbers: of its inputs, and of the clocks of each guarantee. */
public final class Summary {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Summary() {}

  /**
   * The numbers as one object: {@code events, byTopic, episodes, outcomes, alerts, guarantees{id:
   * …}}; of a guarantee as {@link GuaranteeSummary} has it.
   *
   * @param inputTopics the name of each type's topic
   */
  public static ObjectNode of(Results results, Map<EventType, String> inputTopics) {
    ObjectNode summary = JSON.objectNode();
    summary.put("events", results.workedOff());
    ObjectNode byTopic = summary.putObject("byTopic");
    for (EventType type : EventType.values()) {
      long count = results.inputs().getOrDefault(inputTopics.get(type), 0L);
      if (count > 0) {
        byTopic.put(type.wire(), count);
      }
    }
    summary.put("episodes", results.episodes());
    counts(summary.putObject("outcomes"), results.outcomes());
    counts(summary.putObject("alerts"), results.alerts());
    Map<String, List<JsonNode>> byGuarantee =
        results.statuses().stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.get("guarantee").textValue(), TreeMap::new, Collectors.toList()));
    ObjectNode guarantees = summary.putObject("guarantees");
    byGuarantee.forEach((id, clocks) -> guarantees.set(id, GuaranteeSummary.of(clocks)));
    return summary;
  }

  private static void counts(ObjectNode into, Map<String, Long> counts) {
    counts.forEach(into::put);
  }
}
