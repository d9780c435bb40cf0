package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.event.EventType;
import se.garantivakt.simulate.SimulatedRecord;

/** What {@code simulate} wrote. */
record SimulateAnswer(
    long records,
    long episodes,
    long poisoned,
    Map<EventType, Long> perTopic,
    Optional<Instant> lastLoggedAt,
    double seconds,
    boolean stopped,
    String target)
    implements Answer {

  @Override
  public void forPeople(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s%,d records of %,d episodes to %s in %.1f s (%,.0f/s):",
        stopped ? "stopped after " : "",
        records,
        episodes,
        target,
        seconds,
        perSecond());
    String comma = " ";
    for (EventType type : EventType.values()) {
      out.printf(Locale.ROOT, "%s%,d %s", comma, perTopic.get(type), type.wire());
      comma = ", ";
    }
    if (poisoned > 0) {
      out.printf(Locale.ROOT, "; %,d of them unreadable", poisoned);
    }
    out.println();
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("records", records).put("episodes", episodes).put("unreadable", poisoned);
    ObjectNode topics = json.putObject("topics");
    for (EventType type : EventType.values()) {
      topics.put(SimulatedRecord.topicName(type), perTopic.get(type));
    }
    json.put("lastLoggedAt", lastLoggedAt.map(Instant::toString).orElse(null));
    json.put("seconds", Math.round(seconds * 1000) / 1000.0);
    json.put("perSecond", Math.round(perSecond()));
    return json.put("stopped", stopped).put("target", target);
  }

  private double perSecond() {
    return seconds == 0 ? 0 : records / seconds;
  }
}
