package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Tombstone;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.replay.Playback;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.schema.Schemas;

/** What the engine says of events in the order of the log, without a stream around it. */
public final class EngineAlone {
  private final PublicationJson json;
  private final Claims claims = new Claims();
  private final States states = new States();
  private final List<JsonNode> alerts = new ArrayList<>();
  private final List<JsonNode> transitions = new ArrayList<>();
  private final List<JsonNode> outcomes = new ArrayList<>();
  private final Set<String> tombstones = new TreeSet<>();

  /** By those rules, up to an instant. */
  public EngineAlone(RuleSource rules, List<LoggedEvent> events, Instant until) {
    Engine engine = new Engine(rules.load());
    json = new PublicationJson(engine.rules().switches().zone());
    new Playback(engine).play(events, until, this::take);
  }

  /** The alerts that stand in the end. */
  public Map<String, String> claims() {
    return claims.standing();
  }

  /** The latest states. */
  public Map<String, JsonNode> states() {
    return states.latest();
  }

  /** Every alert as its topic would have it. */
  public List<JsonNode> alerts() {
    return alerts;
  }

  /** Every transition. */
  public List<JsonNode> transitions() {
    return transitions;
  }

  /** Every outcome. */
  public List<JsonNode> outcomes() {
    return outcomes;
  }

  /** The clocks that were taken out of the topic of states. */
  public Set<String> tombstones() {
    return tombstones;
  }

  private void take(Publication publication) {
    if (publication instanceof Alert alert) {
      alerts.add(tree(json.write(alert)));
      claims.take(tree(json.write(alert)));
    } else if (publication instanceof Status status) {
      states.take(tree(json.write(status)));
    } else if (publication instanceof Transition transition) {
      transitions.add(tree(json.write(transition)));
    } else if (publication instanceof Outcome outcome) {
      outcomes.add(tree(json.write(outcome)));
    } else if (publication instanceof Tombstone tombstone) {
      tombstones.add(tombstone.clockId());
      states.remove(tombstone.clockId());
    }
  }

  private static JsonNode tree(byte[] bytes) {
    return Schemas.json(new String(bytes, UTF_8));
  }
}
