package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.replay.Playback;

/** What the engine says of events in the order of the log, without a stream around it. */
final class EngineAlone {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What tells how a telling came about, and what is as of an instant while a clock is open. */
  private static final List<String> OF_THE_TELLING =
      List.of(
          "knownAt", "cause", "rule", "elapsedDays", "grossDays", "pausedDays", "daysLeft",
          "elapsed", "paused");

  private final PublicationJson json;
  private final Claims claims = new Claims();
  private final Map<String, JsonNode> statuses = new TreeMap<>();

  EngineAlone(Engine engine, List<LoggedEvent> events, Instant until) {
    json = new PublicationJson(engine.rules().switches().zone());
    new Playback(engine).play(events, until, this::take);
  }

  Map<String, String> claims() {
    return claims.standing();
  }

  Map<String, JsonNode> statuses() {
    return statuses;
  }

  /** A state without what may differ between two tellings of the same. */
  static JsonNode told(JsonNode status) {
    ObjectNode told = status.deepCopy();
    return told.remove(OF_THE_TELLING);
  }

  private void take(Publication publication) {
    if (publication instanceof Alert alert) {
      claims.take(tree(json.write(alert)));
    } else if (publication instanceof Status status) {
      statuses.put(status.clockId(), told(tree(json.write(status))));
    }
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
