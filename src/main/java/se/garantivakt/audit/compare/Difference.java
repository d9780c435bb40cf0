package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Something that was published then and that the replay says otherwise.
 *
 * @param kind what sort of difference
 * @param topic where it is said
 * @param key what it is about: the alert, the clock, the event, or the row
 * @param reason why the two may differ
 * @param fields the fields that differ, when both say it
 * @param then what was published
 * @param now what the replay says
 * @param repair the records that make what was published come to the same, in their order; none
 *     where nothing can: what became of an event that the replay does not know cannot be unsaid
 */
public record Difference(
    Kind kind,
    OutputTopic topic,
    String key,
    Reason reason,
    List<String> fields,
    Optional<JsonNode> then,
    Optional<JsonNode> now,
    List<TakenRecord> repair) {

  /** What sort of difference. */
  public enum Kind {
    /** It was not published, and should have been. */
    MISSING,
    /** It was published, and should not have been. */
    EXTRA,
    /** Something else was published of it. */
    DIFFERENT
  }

  /** Why the two may differ. */
  public enum Reason {
    /** Nothing explains it: records were lost, or something wrong was said. */
    UNEXPLAINED("unexplained", true),
    /** Another version of the rules said it then. */
    OTHER_RULES("otherRules", true),
    /**
     * A clinic's forecast was made by what was known there and then, and is not made again when a
     * late fact becomes known: alerts by forecast can come and go in one run and not in the other.
     * Nothing stands that should not.
     */
    FORECAST("forecast", false);

    private final String wire;
    private final boolean counts;

    Reason(String wire, boolean counts) {
      this.wire = wire;
      this.counts = counts;
    }

    /** As files of differences write it. */
    public String wire() {
      return wire;
    }

    /** Whether the two runs did not say the same because of it. */
    public boolean counts() {
      return counts;
    }
  }

  /** The episode that it is about, if it is about one. */
  public Optional<String> episodeId() {
    return text("episodeId");
  }

  /** A field of what is said, in the replay where it is said there. */
  public Optional<String> text(String field) {
    return now.or(() -> then)
        .map(said -> said.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** The events by which it came to be said, here or there. */
  public List<String> events() {
    return Stream.of(then, now)
        .flatMap(Optional::stream)
        .map(said -> said.path("cause").asText(""))
        .filter(cause -> !cause.isEmpty() && !cause.equals("time"))
        .distinct()
        .toList();
  }
}
