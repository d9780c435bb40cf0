package se.garantivakt.event;

import java.time.Instant;
import java.util.Optional;

/**
 * What every input event carries (contracts.md, section 1).
 *
 * @param eventId unique within the episode
 * @param episodeId one care need of one patient: the key
 * @param patientId a pseudonym, never a personal number
 * @param occurredAt when it happened in care; decides what is true
 * @param recordedAt when the source registered it
 * @param clinicId HSA-id of the unit concerned
 * @param careArea MVO code
 * @param residence LKF code, county and municipality in four digits
 * @param listedClinicId the primary-care unit where the patient is listed
 * @param careGuarantee the clinic's own word on whether the guarantee covers this
 * @param subjectId the contact, referral or decision that this is about
 */
public record Common(
    String eventId,
    String episodeId,
    String patientId,
    Moment occurredAt,
    Optional<Instant> recordedAt,
    String clinicId,
    Optional<String> careArea,
    CareLevel careLevel,
    Optional<String> residence,
    Optional<String> listedClinicId,
    Answer careGuarantee,
    Problem problem,
    Optional<String> subjectId) {

  /** An event with nothing but what the contract requires. */
  public static Common required(
      String eventId, String episodeId, String patientId, Moment occurredAt, String clinicId) {
    return new Common(
        eventId,
        episodeId,
        patientId,
        occurredAt,
        Optional.empty(),
        clinicId,
        Optional.empty(),
        CareLevel.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        Answer.UNSTATED,
        Problem.UNSTATED,
        Optional.empty());
  }
}
