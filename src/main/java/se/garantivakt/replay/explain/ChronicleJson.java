package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Event;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.rules.RuleSet;

/**
 * A chronicle for programs. Statuses, transitions and alerts are records of the output contract
 * (contracts.md, section 2).
 */
public final class ChronicleJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Chronicle chronicle;
  private final ZoneId zone;
  private final PublicationJson records;

  private ChronicleJson(Chronicle chronicle) {
    this.chronicle = chronicle;
    this.zone = chronicle.rules().switches().zone();
    this.records = new PublicationJson(zone);
  }

  /** The whole of it, with the lines of the archive that hold no event. */
  public static JsonNode of(Chronicle chronicle, Rejected rejected) {
    return new ChronicleJson(chronicle).whole(rejected);
  }

  private ObjectNode whole(Rejected rejected) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("episodeId", chronicle.episodeId());
    json.put("ruleSet", chronicle.rules().id()).put("ruleVersion", chronicle.rules().version());
    json.put("at", text(chronicle.at())).put("knownAt", text(chronicle.knownAt()));
    ObjectNode counts = json.putObject("counts");
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      counts.put(kind.wire(), chronicle.count(kind));
    }
    counts.put("rejected", rejected.count()).put("later", chronicle.later());
    ArrayNode lines = json.putArray("rejected");
    rejected.lines().forEach(line -> lines.add(rejected(line)));
    ArrayNode clocks = json.putArray("clocks");
    chronicle.clocks().forEach(clock -> clocks.add(read(records.write(clock))));
    ArrayNode silences = json.putArray("withoutAlert");
    chronicle.silences().forEach(silence -> silences.add(silence(silence)));
    ArrayNode steps = json.putArray("steps");
    chronicle.steps().forEach(step -> steps.add(step(step)));
    return json;
  }

  private static ObjectNode rejected(ArchiveEntry.Unreadable line) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("file", line.file()).put("line", line.line());
    json.put("reason", line.rejection().reason().name());
    return json.put("field", line.rejection().field().orElse(null));
  }

  private ObjectNode silence(Silence silence) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("clockId", silence.clock().clockId()).put("why", silence.why().wire());
    json.put("since", text(silence.since())).put("cause", silence.cause());
    json.put("from", silence.from().map(State::wire).orElse(null));
    json.set("firstByTime", alert(silence.firstByTime()));
    json.put("bookedBy", silence.bookedBy().orElse(null));
    json.put("forecastAsked", silence.forecastAsked());
    json.set("later", alert(silence.later()));
    return json;
  }

  private JsonNode alert(Optional<Alert> alert) {
    return alert.map(a -> read(records.write(a))).orElse(MAPPER.nullNode());
  }

  /** Steps of a chronicle, as the whole of it has them. */
  static ArrayNode steps(Chronicle chronicle, List<Step> steps) {
    ChronicleJson json = new ChronicleJson(chronicle);
    ArrayNode array = MAPPER.createArrayNode();
    steps.forEach(step -> array.add(json.step(step)));
    return array;
  }

  /** An alert as its topic has it. */
  static JsonNode alert(RuleSet rules, Alert alert) {
    return read(new PublicationJson(rules.switches().zone()).write(alert));
  }

  /** A clock as its topic has it. */
  static JsonNode status(RuleSet rules, Status clock) {
    return read(new PublicationJson(rules.switches().zone()).write(clock));
  }

  private ObjectNode step(Step step) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("at", text(step.at()));
    json.put("cause", step.event().map(e -> e.event().common().eventId()).orElse("time"));
    json.set("event", step.event().<JsonNode>map(this::event).orElse(MAPPER.nullNode()));
    json.put("outcome", step.outcome().map(o -> o.kind().wire()).orElse(null));
    json.put(
        "reason",
        step.outcome()
            .map(Outcome::reason)
            .filter(r -> r != Outcome.Reason.NONE)
            .map(Outcome.Reason::name)
            .orElse(null));
    ArrayNode transitions = json.putArray("transitions");
    step.transitions().forEach(t -> transitions.add(read(records.write(t))));
    ArrayNode statuses = json.putArray("statuses");
    step.statuses().forEach(s -> statuses.add(read(records.write(s))));
    ArrayNode alerts = json.putArray("alerts");
    step.alerts().forEach(a -> alerts.add(read(records.write(a))));
    ArrayNode removed = json.putArray("removed");
    step.removals().forEach(r -> removed.add(r.clockId()));
    ObjectNode sources = json.putObject("sourceInLaw");
    step.rules().forEach(rule -> sources.put(rule, chronicle.rules().source(rule)));
    return json;
  }

  private ObjectNode event(LoggedEvent logged) {
    Event event = logged.event();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("eventId", event.common().eventId());
    json.put("type", event.action().type().wire()).put("action", event.action().wire());
    json.put("patientId", event.common().patientId());
    json.put("occurredAt", event.common().occurredAt().text(zone));
    json.put("loggedAt", text(Instant.ofEpochMilli(logged.position().loggedAt())));
    json.put("clinicId", event.common().clinicId());
    json.put("subjectId", event.common().subjectId().orElse(null));
    ObjectNode origin = json.putObject("origin");
    origin.put("topic", "care." + logged.position().topic().wire());
    origin.put("partition", logged.position().partition());
    origin.put("offset", logged.position().offset());
    EventFields.common(event, zone).forEach(json::put);
    EventFields.own(event, zone).forEach(json::put);
    return json;
  }

  private String text(Instant instant) {
    return new Moment.At(instant).text(zone);
  }

  private static JsonNode read(byte[] written) {
    try {
      return MAPPER.readTree(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
