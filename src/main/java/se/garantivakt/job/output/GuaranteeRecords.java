package se.garantivakt.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Tombstone;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.EventType;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.rules.RuleSet;

/** Writes what the engine publishes as records of its topics (contracts.md section 2). */
public final class GuaranteeRecords {
  private final PublicationJson json;
  private final Optional<String> rules;

  /**
   * By the rules that are applied.
   *
   * @param inputTopics the names by which origins are told
   */
  public GuaranteeRecords(RuleSet rules, Map<EventType, String> inputTopics) {
    ZoneId zone = rules.switches().zone();
    this.json = new PublicationJson(zone, inputTopics);
    this.rules = Optional.of(rules.id() + "/" + rules.version());
  }

  /** The record of a publication; {@code historical} is a mark of the run, on alerts. */
  public OutputRecord of(Publication publication, boolean historical) {
    if (publication instanceof Alert alert) {
      byte[] key = alert.episodeId().getBytes(UTF_8);
      return record(OutputTopic.ALERT, key, key, json.write(alert, historical));
    }
    if (publication instanceof Status status) {
      return ofClock(status.clockId(), status.episodeId(), json.write(status));
    }
    if (publication instanceof Tombstone tombstone) {
      return ofClock(tombstone.clockId(), tombstone.episodeId(), null);
    }
    if (publication instanceof Transition transition) {
      byte[] key = transition.episodeId().getBytes(UTF_8);
      return record(OutputTopic.AUDIT, key, key, json.write(transition));
    }
    if (publication instanceof Outcome outcome) {
      byte[] key = outcome.episodeId().getBytes(UTF_8);
      return record(OutputTopic.AUDIT, key, key, json.write(outcome));
    }
    throw new IllegalArgumentException("no record of a topic: " + publication.getClass().getName());
  }

  private OutputRecord ofClock(String clockId, String episodeId, byte[] value) {
    return record(OutputTopic.STATUS, clockId.getBytes(UTF_8), episodeId.getBytes(UTF_8), value);
  }

  private OutputRecord record(OutputTopic topic, byte[] key, byte[] partitionBy, byte[] value) {
    return new OutputRecord(topic, key, partitionBy, value, rules);
  }
}
