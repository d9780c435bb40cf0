package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.garantivakt.job.settings.OutputTopic;

/** All that one run said of an episode, and what it came to. */
final class EpisodeTold {
  /** By alertId. */
  final Map<String, Claim> claims = new TreeMap<>();

  /** By clockId, the latest; those that were taken out are not in it. */
  final Map<String, JsonNode> states = new TreeMap<>();

  /** The clocks that were ever told there. */
  final Set<String> clocks = new HashSet<>();

  /** By clockId, the last. */
  final Map<String, JsonNode> transitions = new TreeMap<>();

  /** By eventId, the first, and how many there are. */
  final Map<String, JsonNode> outcomes = new TreeMap<>();

  final Map<String, Integer> counts = new TreeMap<>();

  /** Takes a record of the episode, in the order of its topic. */
  void take(OutputTopic topic, JsonNode record) {
    switch (topic) {
      case ALERT -> alert(record);
      case STATUS -> status(record);
      case AUDIT -> audit(record);
      default -> throw new IllegalArgumentException(topic + " is not of episodes");
    }
  }

  private void alert(JsonNode alert) {
    if (alert.get("concerns").isEmpty()) {
      claims.put(alert.get("alertId").textValue(), new Claim(alert, Optional.empty()));
      return;
    }
    for (JsonNode id : alert.get("concerns")) {
      claims.computeIfPresent(
          id.textValue(), (same, claim) -> new Claim(claim.raised(), Optional.of(alert)));
    }
  }

  private void status(JsonNode status) {
    boolean out = status.has("tombstone");
    String clockId = status.get(out ? "key" : "clockId").textValue();
    clocks.add(clockId);
    if (out) {
      states.remove(clockId);
    } else {
      states.put(clockId, status);
    }
  }

  private void audit(JsonNode record) {
    if (record.get("kind").textValue().equals("transition")) {
      transitions.put(record.get("clockId").textValue(), record);
    } else {
      String eventId = record.get("eventId").textValue();
      outcomes.putIfAbsent(eventId, record);
      counts.merge(eventId, 1, Integer::sum);
    }
  }
}
