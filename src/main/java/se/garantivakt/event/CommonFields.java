package se.garantivakt.event;

import java.time.Instant;

/** Reads what every event carries. */
final class CommonFields {

  private CommonFields() {}

  static Common read(JsonFields fields, TimeFields times, Instant loggedAt) throws Refusal {
    return new Common(
        fields.requiredText("eventId"),
        fields.requiredText("episodeId"),
        fields.requiredText("patientId"),
        occurredAt(fields, times, loggedAt),
        times.instant(fields, "recordedAt"),
        fields.requiredText("clinicId"),
        fields.text("careArea"),
        fields.word("careLevel", CareLevel::of, CareLevel.allowed(), CareLevel.UNSTATED),
        fields.text("residence"),
        fields.text("listedClinicId"),
        fields.wordOrNumber("careGuarantee", Answer::of, Answer.allowed(), Answer.UNSTATED),
        fields.word("problem", Problem::of, Problem.allowed(), Problem.UNSTATED),
        fields.text("subjectId"));
  }

  private static Moment occurredAt(JsonFields fields, TimeFields times, Instant loggedAt)
      throws Refusal {
    Moment occurredAt = times.occurredAt(fields);
    times.requireNotAhead(occurredAt, times.instant(fields, "recordedAt").orElse(loggedAt));
    return occurredAt;
  }
}
