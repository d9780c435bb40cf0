package se.garantivakt.publication;

import static se.garantivakt.publication.Field.ALERT_ID;
import static se.garantivakt.publication.Field.AT;
import static se.garantivakt.publication.Field.BOOKED_FOR;
import static se.garantivakt.publication.Field.BREACHED_AT;
import static se.garantivakt.publication.Field.BREACH_AT;
import static se.garantivakt.publication.Field.CARE_AREA;
import static se.garantivakt.publication.Field.CAUSE;
import static se.garantivakt.publication.Field.CLINIC_ID;
import static se.garantivakt.publication.Field.CLOCK_ID;
import static se.garantivakt.publication.Field.CODE;
import static se.garantivakt.publication.Field.CONCERNS;
import static se.garantivakt.publication.Field.DAYS_LEFT;
import static se.garantivakt.publication.Field.DEADLINE;
import static se.garantivakt.publication.Field.DEADLINE_AFTER;
import static se.garantivakt.publication.Field.DEADLINE_BEFORE;
import static se.garantivakt.publication.Field.DUTY;
import static se.garantivakt.publication.Field.ELAPSED;
import static se.garantivakt.publication.Field.ELAPSED_DAYS;
import static se.garantivakt.publication.Field.EPISODE_ID;
import static se.garantivakt.publication.Field.EVENT_ID;
import static se.garantivakt.publication.Field.FLAGS;
import static se.garantivakt.publication.Field.FROM;
import static se.garantivakt.publication.Field.GROSS_DAYS;
import static se.garantivakt.publication.Field.GUARANTEE;
import static se.garantivakt.publication.Field.HISTORICAL;
import static se.garantivakt.publication.Field.KIND;
import static se.garantivakt.publication.Field.KNOWN_AT;
import static se.garantivakt.publication.Field.LEVEL;
import static se.garantivakt.publication.Field.LIMIT;
import static se.garantivakt.publication.Field.OFFSET;
import static se.garantivakt.publication.Field.ORIGIN;
import static se.garantivakt.publication.Field.ORIGINAL_DEADLINE;
import static se.garantivakt.publication.Field.OTHER_PROVIDER;
import static se.garantivakt.publication.Field.OUTCOME;
import static se.garantivakt.publication.Field.PARTITION;
import static se.garantivakt.publication.Field.PATIENT_ID;
import static se.garantivakt.publication.Field.PAUSED;
import static se.garantivakt.publication.Field.PAUSED_DAYS;
import static se.garantivakt.publication.Field.PAUSES;
import static se.garantivakt.publication.Field.REASON;
import static se.garantivakt.publication.Field.RULE;
import static se.garantivakt.publication.Field.RULE_SET;
import static se.garantivakt.publication.Field.RULE_VERSION;
import static se.garantivakt.publication.Field.STARTED_ON;
import static se.garantivakt.publication.Field.STATE;
import static se.garantivakt.publication.Field.STOPPED_ON;
import static se.garantivakt.publication.Field.SUBJECT_ID;
import static se.garantivakt.publication.Field.TO;
import static se.garantivakt.publication.Field.TOPIC;
import static se.garantivakt.publication.Field.TRAVEL;
import static se.garantivakt.publication.Field.UNTIL;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;

/**
 * Writes publications as their topics have them (contracts.md section 2): every field present, null
 * where there is none; instants with the offset of the rule set's zone. Not part of it: {@code
 * historical}, a mark of the run, which is handed in.
 *
 * <p>Not safe for use by several threads.
 */
public final class PublicationJson {
  private final RecordJson json;
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
    this.json = new RecordJson(zone);
    this.topics = Map.copyOf(topics);
  }

  /** A record of {@code guarantee.status}. */
  public byte[] write(Status status) {
    json.begin();
    json.text(CLOCK_ID, status.clockId());
    json.text(EPISODE_ID, status.episodeId());
    json.text(PATIENT_ID, status.patientId());
    json.text(GUARANTEE, status.guarantee());
    json.text(SUBJECT_ID, status.subjectId());
    json.text(RULE_SET, status.ruleSet());
    json.text(RULE_VERSION, status.ruleVersion());
    json.text(LIMIT, status.limit());
    json.text(CLINIC_ID, status.clinicId());
    json.text(CARE_AREA, status.careArea());
    json.text(STATE, status.state().wire());
    json.moment(STARTED_ON, status.startedOn());
    json.moment(DEADLINE, status.deadline());
    json.moment(ORIGINAL_DEADLINE, status.originalDeadline());
    json.instant(BREACH_AT, status.breachAt());
    json.instant(BREACHED_AT, status.breachedAt());
    json.moment(STOPPED_ON, status.stoppedOn());
    json.number(ELAPSED_DAYS, status.elapsedDays());
    json.number(GROSS_DAYS, status.grossDays());
    json.number(PAUSED_DAYS, status.pausedDays());
    json.text(ELAPSED, status.elapsed().map(Duration::toString));
    json.text(PAUSED, status.paused().map(Duration::toString));
    pauses(status.pauses());
    json.moment(BOOKED_FOR, status.bookedFor());
    json.number(DAYS_LEFT, status.daysLeft());
    json.texts(FLAGS, names(status.flags()));
    json.instant(KNOWN_AT, status.knownAt());
    json.text(CAUSE, status.cause());
    json.text(RULE, status.rule());
    json.end();
    return json.take();
  }

  /** A record of {@code guarantee.alert}, not historical. */
  public byte[] write(Alert alert) {
    return write(alert, false);
  }

  /** A record of {@code guarantee.alert}; {@code historical} is a mark of the run. */
  public byte[] write(Alert alert, boolean historical) {
    json.begin();
    json.text(ALERT_ID, alert.alertId());
    json.text(KIND, alert.kind().wire());
    json.text(CLOCK_ID, alert.clockId());
    json.text(EPISODE_ID, alert.episodeId());
    json.text(PATIENT_ID, alert.patientId());
    json.text(GUARANTEE, alert.guarantee());
    json.text(CLINIC_ID, alert.clinicId());
    json.text(CARE_AREA, alert.careArea());
    json.text(LEVEL, alert.level());
    json.number(DAYS_LEFT, alert.daysLeft());
    json.moment(DEADLINE, alert.deadline());
    json.instant(BREACH_AT, alert.breachAt());
    json.instant(AT, alert.at());
    json.instant(KNOWN_AT, alert.knownAt());
    json.text(CAUSE, alert.cause());
    json.text(RULE, alert.rule());
    json.text(REASON, alert.reason());
    duty(alert.duty());
    json.texts(CONCERNS, alert.concerns());
    json.truth(HISTORICAL, historical);
    json.end();
    return json.take();
  }

  /** A transition of {@code guarantee.audit}. */
  public byte[] write(Transition transition) {
    json.begin();
    json.text(KIND, "transition");
    json.text(EPISODE_ID, transition.episodeId());
    json.text(CLOCK_ID, transition.clockId());
    json.text(FROM, transition.from().map(s -> s.wire()));
    json.text(TO, transition.to().wire());
    json.instant(AT, transition.at());
    json.instant(KNOWN_AT, transition.knownAt());
    json.text(CAUSE, transition.cause());
    origin(transition.origin());
    json.text(RULE, transition.rule());
    json.text(RULE_VERSION, transition.ruleVersion());
    json.moment(DEADLINE_BEFORE, transition.deadlineBefore());
    json.moment(DEADLINE_AFTER, transition.deadlineAfter());
    json.end();
    return json.take();
  }

  /** An outcome of {@code guarantee.audit}. */
  public byte[] write(Outcome outcome) {
    json.begin();
    json.text(KIND, "outcome");
    json.text(EPISODE_ID, outcome.episodeId());
    json.text(EVENT_ID, outcome.eventId());
    json.text(OUTCOME, outcome.kind().wire());
    boolean none = outcome.reason() == Outcome.Reason.NONE;
    json.text(REASON, none ? Optional.empty() : Optional.of(outcome.reason().name()));
    Instant at = Instant.ofEpochMilli(outcome.origin().loggedAt());
    json.instant(AT, at);
    origin(outcome.origin());
    json.end();
    return json.take();
  }

  private void pauses(List<Status.Pause> pauses) {
    json.beginArray(PAUSES);
    for (Status.Pause pause : pauses) {
      json.begin();
      json.text(CODE, pause.code());
      json.moment(FROM, pause.from());
      json.moment(UNTIL, pause.until());
      json.end();
    }
    json.endArray();
  }

  private void duty(Optional<Alert.Duty> duty) {
    if (duty.isEmpty()) {
      json.none(DUTY);
      return;
    }
    json.begin(DUTY);
    json.truth(OTHER_PROVIDER, duty.get().otherProvider());
    json.truth(TRAVEL, duty.get().travel());
    json.end();
  }

  private void origin(Optional<LogPosition> origin) {
    if (origin.isPresent()) {
      origin(origin.get());
    } else {
      json.none(ORIGIN);
    }
  }

  private void origin(LogPosition origin) {
    json.begin(ORIGIN);
    json.text(TOPIC, topics.get(origin.topic()));
    json.number(PARTITION, origin.partition());
    json.number(OFFSET, origin.offset());
    json.end();
  }

  private static List<String> names(List<Flag> flags) {
    return flags.isEmpty() ? List.of() : flags.stream().map(Flag::name).toList();
  }
}
