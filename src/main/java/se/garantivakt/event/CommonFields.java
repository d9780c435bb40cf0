package se.garantivakt.event;

import java.time.Instant;
import java.util.Optional;

/** Reads what every event carries. */
final class CommonFields {

  private CommonFields() {}

  static Common read(JsonFields fields, TimeFields times, Instant loggedAt) throws Refusal {
    Moment occurredAt = times.occurredAt(fields);
    Optional<Instant> recordedAt = times.instant(fields, "recordedAt");
    times.requireNotAhead(occurredAt, recordedAt.orElse(loggedAt));
    return new Common(
        fields.requiredText("eventId"),
        fields.requiredText("episodeId"),
        fields.requiredText("patientId"),
        occurredAt,
        recordedAt,
        fields.requiredText("clinicId"),
        fields.text("careArea"),
        fields.word("careLevel", CareLevel::of, CareLevel.allowed(), CareLevel.UNSTATED),
        fields.text("residence"),
        fields.text("listedClinicId"),
        fields.wordOrNumber("careGuarantee", Answer::of, Answer.allowed(), Answer.UNSTATED),
        fields.word("problem", Problem::of, Problem.allowed(), Problem.UNSTATED),
        fields.text("subjectId"));
  }
}
