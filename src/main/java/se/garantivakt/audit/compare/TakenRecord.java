package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import se.garantivakt.engine.ClockKey;
import se.garantivakt.job.settings.OutputTopic;

/**
 * A record as a run published it, or is to; a tombstone holds {@code tombstone} and its {@code
 * key}.
 *
 * @param topic where
 * @param json what
 */
public record TakenRecord(OutputTopic topic, JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TIMES = List.of("knownAt", "at", "asOf");

  static TakenRecord of(OutputTopic topic, byte[] bytes) throws IOException {
    return new TakenRecord(topic, JSON.readTree(bytes));
  }

  static TakenRecord tombstone(OutputTopic topic, String key) {
    return new TakenRecord(
        topic, JsonNodeFactory.instance.objectNode().put("tombstone", true).put("key", key));
  }

  /** Whether it is about an episode; others are about a place, or about nothing comparable. */
  boolean isOfEpisode() {
    return topic == OutputTopic.ALERT || topic == OutputTopic.STATUS || topic == OutputTopic.AUDIT;
  }

  /**
   * What keeps it with its like: the episode, or the clinic.
   *
   * @throws IllegalArgumentException if it does not say
   */
  public String key() {
    if (json.has("tombstone")) {
      return ClockKey.episodeId(text("key")).orElse("");
    }
    return text(isOfEpisode() ? "episodeId" : "clinicId");
  }

  private String text(String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException("it has no " + field);
    }
    return json.get(field).textValue();
  }

  /** Whether it became known after an instant. */
  boolean isAfter(Instant instant) {
    for (String field : TIMES) {
      if (json.path(field).isTextual()) {
        return OffsetDateTime.parse(json.get(field).textValue()).toInstant().isAfter(instant);
      }
    }
    return false;
  }

  /** As its topic has it. */
  public byte[] bytes() throws IOException {
    return JSON.writeValueAsBytes(json);
  }
}
