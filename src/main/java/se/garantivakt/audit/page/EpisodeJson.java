package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.garantivakt.audit.page.figures.EpisodeTale;
import se.garantivakt.event.Event;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;
import se.garantivakt.replay.explain.EventFields;

/**
 * An episode for its timeline. Of records and events only fields of the contract are told; what
 * else a source may have sent is not.
 */
record EpisodeJson(ZoneId zone) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> OF_CLOCKS =
      List.of(
          "clockId",
          "patientId",
          "guarantee",
          "limit",
          "clinicId",
          "careArea",
          "state",
          "startedOn",
          "deadline",
          "originalDeadline",
          "breachAt",
          "breachedAt",
          "stoppedOn",
          "elapsedDays",
          "pausedDays",
          "pauses",
          "bookedFor",
          "flags",
          "rule");
  private static final List<String> OF_ALERTS =
      List.of(
          "alertId",
          "kind",
          "clockId",
          "guarantee",
          "clinicId",
          "level",
          "daysLeft",
          "deadline",
          "breachAt",
          "at",
          "cause",
          "rule",
          "reason",
          "concerns");

  ObjectNode of(EpisodeTale tale) {
    ObjectNode json = JSON.objectNode();
    json.put("id", tale.episodeId());
    ArrayNode clocks = json.putArray("clocks");
    tale.clocks().forEach(record -> clocks.add(picked(record, OF_CLOCKS)));
    ArrayNode alerts = json.putArray("alerts");
    tale.alerts().forEach(record -> alerts.add(picked(record, OF_ALERTS)));
    ArrayNode events = json.putArray("events");
    tale.events().stream()
        .sorted(Comparator.comparing(LoggedEvent::position))
        .forEach(event -> events.add(event(event, tale.outcomes())));
    return json;
  }

  private static ObjectNode picked(JsonNode record, List<String> names) {
    ObjectNode json = JSON.objectNode();
    names.forEach(name -> json.set(name, record.get(name)));
    return json;
  }

  private ObjectNode event(LoggedEvent logged, Map<String, JsonNode> outcomes) {
    Event event = logged.event();
    Instant loggedAt = Instant.ofEpochMilli(logged.position().loggedAt());
    ObjectNode json = JSON.objectNode();
    json.put("eventId", event.common().eventId());
    json.put("type", event.action().type().wire()).put("action", event.action().wire());
    json.put("occurredAt", event.common().occurredAt().text(zone));
    json.put("loggedAt", new Moment.At(loggedAt).text(zone));
    json.put("clinicId", event.common().clinicId());
    JsonNode outcome = outcomes.get(event.common().eventId());
    json.put("outcome", outcome == null ? null : outcome.path("outcome").asText());
    json.put("reason", outcome == null ? null : outcome.path("reason").asText(null));
    ObjectNode fields = json.putObject("fields");
    EventFields.own(event, zone).forEach(fields::put);
    return json;
  }
}
