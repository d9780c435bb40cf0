package se.garantivakt.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.Moment;

/**
 * Writes publications as their topics have them (contracts.md section 2): every field present, null
 * where there is none; instants with the offset of the rule set's zone. Not part of it: {@code
 * historical}, a mark of the run, which is handed in.
 */
public final class PublicationJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final ZoneId zone;
  private final Map<EventType, String> topics;

  /** With the topics' own names. */
  public PublicationJson(ZoneId zone) {
    this(
        zone,
        Map.of(
            EventType.CONTACT, "care.contact",
            EventType.DECISION, "care.decision",
            EventType.REFERRAL, "care.referral",
            EventType.VISIT, "care.visit"));
  }

  /** With the names that the input topics have in this installation. */
  public PublicationJson(ZoneId zone, Map<EventType, String> topics) {
    this.zone = zone;
    this.topics = Map.copyOf(topics);
  }

  /** A record of {@code guarantee.status}. */
  public byte[] write(Status status) {
    return record(
        json -> {
          text(json, "clockId", status.clockId());
          text(json, "episodeId", status.episodeId());
          text(json, "patientId", status.patientId());
          text(json, "guarantee", status.guarantee());
          text(json, "subjectId", status.subjectId());
          text(json, "ruleSet", status.ruleSet());
          text(json, "ruleVersion", status.ruleVersion());
          text(json, "limit", status.limit());
          text(json, "clinicId", status.clinicId());
          text(json, "careArea", status.careArea());
          text(json, "state", status.state().wire());
          moment(json, "startedOn", Optional.of(status.startedOn()));
          moment(json, "deadline", status.deadline());
          moment(json, "originalDeadline", status.originalDeadline());
          instant(json, "breachAt", status.breachAt());
          instant(json, "breachedAt", status.breachedAt());
          moment(json, "stoppedOn", status.stoppedOn());
          number(json, "elapsedDays", status.elapsedDays());
          number(json, "grossDays", status.grossDays());
          number(json, "pausedDays", status.pausedDays());
          text(json, "elapsed", status.elapsed().map(Duration::toString));
          text(json, "paused", status.paused().map(Duration::toString));
          pauses(json, status.pauses());
          moment(json, "bookedFor", status.bookedFor());
          number(json, "daysLeft", status.daysLeft());
          texts(json, "flags", status.flags().stream().map(Flag::name).toList());
          instant(json, "knownAt", Optional.of(status.knownAt()));
          text(json, "cause", status.cause());
          text(json, "rule", status.rule());
        });
  }

  /** A record of {@code guarantee.alert}, not historical. */
  public byte[] write(Alert alert) {
    return write(alert, false);
  }

  /** A record of {@code guarantee.alert}; {@code historical} is a mark of the run. */
  public byte[] write(Alert alert, boolean historical) {
    return record(
        json -> {
          text(json, "alertId", alert.alertId());
          text(json, "kind", alert.kind().wire());
          text(json, "clockId", alert.clockId());
          text(json, "episodeId", alert.episodeId());
          text(json, "patientId", alert.patientId());
          text(json, "guarantee", alert.guarantee());
          text(json, "clinicId", alert.clinicId());
          text(json, "careArea", alert.careArea());
          text(json, "level", alert.level());
          number(json, "daysLeft", alert.daysLeft());
          moment(json, "deadline", alert.deadline());
          instant(json, "breachAt", alert.breachAt());
          instant(json, "at", Optional.of(alert.at()));
          instant(json, "knownAt", Optional.of(alert.knownAt()));
          text(json, "cause", alert.cause());
          text(json, "rule", alert.rule());
          text(json, "reason", alert.reason());
          duty(json, alert.duty());
          texts(json, "concerns", alert.concerns());
          json.writeBooleanField("historical", historical);
        });
  }

  /** A transition of {@code guarantee.audit}. */
  public byte[] write(Transition transition) {
    return record(
        json -> {
          text(json, "kind", "transition");
          text(json, "episodeId", transition.episodeId());
          text(json, "clockId", transition.clockId());
          text(json, "from", transition.from().map(s -> s.wire()));
          text(json, "to", transition.to().wire());
          instant(json, "at", Optional.of(transition.at()));
          instant(json, "knownAt", Optional.of(transition.knownAt()));
          text(json, "cause", transition.cause());
          origin(json, transition.origin());
          text(json, "rule", transition.rule());
          text(json, "ruleVersion", transition.ruleVersion());
          moment(json, "deadlineBefore", transition.deadlineBefore());
          moment(json, "deadlineAfter", transition.deadlineAfter());
        });
  }

  /** An outcome of {@code guarantee.audit}. */
  public byte[] write(Outcome outcome) {
    return record(
        json -> {
          text(json, "kind", "outcome");
          text(json, "episodeId", outcome.episodeId());
          text(json, "eventId", outcome.eventId());
          text(json, "outcome", outcome.kind().wire());
          boolean none = outcome.reason() == Outcome.Reason.NONE;
          text(json, "reason", none ? Optional.empty() : Optional.of(outcome.reason().name()));
          Instant at = Instant.ofEpochMilli(outcome.origin().loggedAt());
          instant(json, "at", Optional.of(at));
          origin(json, Optional.of(outcome.origin()));
        });
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] record(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(700);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  private static void text(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void moment(JsonGenerator json, String name, Optional<Moment> value) throws IOException {
    text(json, name, value.map(m -> m.text(zone)));
  }

  private void instant(JsonGenerator json, String name, Optional<Instant> value)
      throws IOException {
    text(json, name, value.map(i -> new Moment.At(i).text(zone)));
  }

  private static void number(JsonGenerator json, String name, OptionalLong value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsLong());
    } else {
      json.writeNullField(name);
    }
  }

  private void pauses(JsonGenerator json, List<Status.Pause> pauses) throws IOException {
    json.writeArrayFieldStart("pauses");
    for (Status.Pause pause : pauses) {
      json.writeStartObject();
      text(json, "code", pause.code());
      moment(json, "from", Optional.of(pause.from()));
      moment(json, "until", pause.until());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void duty(JsonGenerator json, Optional<Alert.Duty> duty) throws IOException {
    if (duty.isEmpty()) {
      json.writeNullField("duty");
      return;
    }
    json.writeObjectFieldStart("duty");
    json.writeBooleanField("otherProvider", duty.get().otherProvider());
    json.writeBooleanField("travel", duty.get().travel());
    json.writeEndObject();
  }

  private void origin(JsonGenerator json, Optional<LogPosition> origin) throws IOException {
    if (origin.isEmpty()) {
      json.writeNullField("origin");
      return;
    }
    json.writeObjectFieldStart("origin");
    text(json, "topic", topics.get(origin.get().topic()));
    json.writeNumberField("partition", origin.get().partition());
    json.writeNumberField("offset", origin.get().offset());
    json.writeEndObject();
  }
}
