package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Status;

/**
 * One alert explained.
 *
 * @param name which
 * @param record as it was raised last; of one that ends others, as it was said
 * @param source from where that is known
 * @param then the episode as it was known when it was raised
 * @param before what happened to its clock up to then, that included
 * @param after what happened to its clock afterwards, up to what ended the alert
 * @param records the alerts that name it, told again from the events, in order
 * @param now the episode as of the instant of the question
 * @param published what the topic says of it, where it was looked at
 * @param forecast the clinic's row that it was decided by, of an alert by forecast
 */
public record AlertStory(
    AlertName name,
    JsonNode record,
    Source source,
    Chronicle then,
    List<Step> before,
    List<Step> after,
    List<JsonNode> records,
    Chronicle now,
    Optional<Published> published,
    Optional<PublishedForecast> forecast) {

  /** From where an alert is known. */
  public enum Source {
    /** Told again from the events. */
    RETOLD("retold"),
    /** The same, but due only after the last event: by time alone, if nothing else became known. */
    TIME_ALONE("timeAlone"),
    /** The topic only: the events of the episode, by these rules, do not raise it. */
    TOPIC("topic");

    private final String wire;

    Source(String wire) {
      this.wire = wire;
    }

    /** As JSON has it. */
    public String wire() {
      return wire;
    }
  }

  /** The clock as it was known when the alert was raised; empty if it was not there. */
  public Optional<Status> clock() {
    return then.clocks().stream().filter(c -> c.clockId().equals(name.clockId())).findFirst();
  }

  /** The same as of the instant of the question. */
  public Optional<Status> clockNow() {
    return now.clocks().stream().filter(c -> c.clockId().equals(name.clockId())).findFirst();
  }

  /** What named it last, told again or, where the events do not raise it, published. */
  public JsonNode last() {
    List<JsonNode> naming =
        source == Source.TOPIC ? published.map(Published::records).orElse(List.of()) : records;
    return naming.get(naming.size() - 1);
  }

  /** Whether it is one that ends others. */
  public boolean ends() {
    return !record.path("concerns").isEmpty();
  }

  /** Whether it was raised and nothing has ended it since. */
  public boolean stands() {
    return !ends() && last().path("alertId").asText().equals(name.id());
  }
}
