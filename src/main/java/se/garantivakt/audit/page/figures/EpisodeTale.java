package se.garantivakt.audit.page.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.event.LoggedEvent;

/** All that is told of one episode, records as they stand in the files. */
public final class EpisodeTale {
  private final String episodeId;
  private final Map<String, JsonNode> clocks = new LinkedHashMap<>();
  private final List<JsonNode> alerts = new ArrayList<>();
  private final Map<String, JsonNode> outcomes = new LinkedHashMap<>();
  private final List<LoggedEvent> events = new ArrayList<>();

  EpisodeTale(String episodeId) {
    this.episodeId = episodeId;
  }

  void takeStatus(OutputLine line) {
    clocks.put(line.text("clockId"), line.fields());
  }

  void takeAlert(OutputLine line) {
    alerts.add(line.fields());
  }

  /** What became of its events; transitions stand in what is told of the clocks. */
  void takeAudit(OutputLine line) {
    if (line.text("kind").equals("outcome")) {
      outcomes.put(line.text("eventId"), line.fields());
    }
  }

  void takeEvent(LoggedEvent event) {
    events.add(event);
  }

  /** Its id. */
  public String episodeId() {
    return episodeId;
  }

  /** The latest state of each clock. */
  public List<JsonNode> clocks() {
    return List.copyOf(clocks.values());
  }

  /** Its alerts, in the order of their file. */
  public List<JsonNode> alerts() {
    return List.copyOf(alerts);
  }

  /** What became of an event: by its id, of several the last. */
  public Map<String, JsonNode> outcomes() {
    return Map.copyOf(outcomes);
  }

  /** Its events, in the order of the archive. */
  public List<LoggedEvent> events() {
    return List.copyOf(events);
  }

  /** Whether nothing was found of it. */
  public boolean isEmpty() {
    return clocks.isEmpty() && alerts.isEmpty() && outcomes.isEmpty();
  }
}
