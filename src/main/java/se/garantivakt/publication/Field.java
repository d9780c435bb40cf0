package se.garantivakt.publication;

import java.nio.charset.StandardCharsets;

/** The names of the fields of output records (contracts.md section 2), encoded once. */
enum Field {
  CLOCK_ID("clockId"),
  EPISODE_ID("episodeId"),
  PATIENT_ID("patientId"),
  GUARANTEE("guarantee"),
  SUBJECT_ID("subjectId"),
  RULE_SET("ruleSet"),
  RULE_VERSION("ruleVersion"),
  LIMIT("limit"),
  CLINIC_ID("clinicId"),
  CARE_AREA("careArea"),
  STATE("state"),
  STARTED_ON("startedOn"),
  DEADLINE("deadline"),
  ORIGINAL_DEADLINE("originalDeadline"),
  BREACH_AT("breachAt"),
  BREACHED_AT("breachedAt"),
  STOPPED_ON("stoppedOn"),
  ELAPSED_DAYS("elapsedDays"),
  GROSS_DAYS("grossDays"),
  PAUSED_DAYS("pausedDays"),
  ELAPSED("elapsed"),
  PAUSED("paused"),
  PAUSES("pauses"),
  BOOKED_FOR("bookedFor"),
  DAYS_LEFT("daysLeft"),
  FLAGS("flags"),
  KNOWN_AT("knownAt"),
  CAUSE("cause"),
  RULE("rule"),
  ALERT_ID("alertId"),
  KIND("kind"),
  LEVEL("level"),
  AT("at"),
  REASON("reason"),
  DUTY("duty"),
  OTHER_PROVIDER("otherProvider"),
  TRAVEL("travel"),
  CONCERNS("concerns"),
  HISTORICAL("historical"),
  ORIGIN("origin"),
  TOPIC("topic"),
  PARTITION("partition"),
  OFFSET("offset"),
  FROM("from"),
  TO("to"),
  DEADLINE_BEFORE("deadlineBefore"),
  DEADLINE_AFTER("deadlineAfter"),
  EVENT_ID("eventId"),
  OUTCOME("outcome"),
  CODE("code"),
  UNTIL("until");

  private final byte[] encoded;

  Field(String name) {
    this.encoded = ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** The name as JSON has it, with its colon. Never written to. */
  byte[] encoded() {
    return encoded;
  }
}
