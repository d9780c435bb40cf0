package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  private final PublicationJson json;
  private final Claims claims = new Claims();
  private final States states = new States();

  EngineAlone(Engine engine, List<LoggedEvent> events, Instant until) {
    json = new PublicationJson(engine.rules().switches().zone());
    new Playback(engine).play(events, until, this::take);
  }

  Map<String, String> claims() {
    return claims.standing();
  }

  Map<String, JsonNode> states() {
    return states.latest();
  }

  private void take(Publication publication) {
    if (publication instanceof Alert alert) {
      claims.take(tree(json.write(alert)));
    } else if (publication instanceof Status status) {
      states.take(tree(json.write(status)));
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
