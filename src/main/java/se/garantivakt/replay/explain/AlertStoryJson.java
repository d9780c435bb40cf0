package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.RuleSet;

/** An alert explained for programs; records are those of the output contract. */
public final class AlertStoryJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AlertStoryJson() {}

  /** The whole of it. */
  public static JsonNode of(AlertStory story) {
    RuleSet rules = story.now().rules();
    String rule = story.record().path("rule").asText();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("alertId", story.name().id()).put("episodeId", story.name().episodeId());
    json.put("ruleSet", rules.id()).put("ruleVersion", rules.version());
    json.put("source", story.source().wire());
    json.set("alert", story.record());
    json.put("sourceInLaw", rules.source(rule));
    json.set("clockThen", clock(rules, story.clock()));
    ArrayNode booked = json.putArray("bookedTimes");
    BookedTimes.of(story.before()).forEach(time -> booked.add(booked(time, rules)));
    json.set("before", ChronicleJson.steps(story.now(), story.before()));
    json.set("after", ChronicleJson.steps(story.now(), story.after()));
    json.putArray("records").addAll(story.records());
    json.put("stands", story.stands());
    json.set("clockNow", clock(rules, story.clockNow()));
    json.set("published", story.published().map(AlertStoryJson::published).orElse(null));
    json.set("forecast", story.forecast().map(f -> forecast(f, rules)).orElse(null));
    return json;
  }

  private static JsonNode clock(RuleSet rules, Optional<Status> clock) {
    return clock.map(c -> ChronicleJson.status(rules, c)).orElse(MAPPER.nullNode());
  }

  private static ObjectNode booked(BookedTimes.Booked time, RuleSet rules) {
    var zone = rules.switches().zone();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("at", new Moment.At(time.at()).text(zone)).put("cause", time.cause());
    return json.put("bookedFor", time.bookedFor().map(m -> m.text(zone)).orElse(null));
  }

  private static ObjectNode published(Published published) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("place", published.place()).put("searched", published.searched());
    json.putArray("records").addAll(published.records());
    return json;
  }

  private static ObjectNode forecast(PublishedForecast forecast, RuleSet rules) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("day", forecast.day().toString());
    long midnight = forecast.day().toEpochDay() + 1;
    json.put("marginDays", rules.switches().forecastMargin().on(midnight));
    return json.set("row", forecast.row().orElse(MAPPER.nullNode()));
  }
}
