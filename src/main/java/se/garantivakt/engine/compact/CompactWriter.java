package se.garantivakt.engine.compact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.garantivakt.event.Common;
import se.garantivakt.event.Event;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.Moment;

/** Writes one event after another, each by how it differs from the one before. */
final class CompactWriter {

  /** What the first event is compared with. */
  static final Common NOTHING = Common.required("", "", "", new Moment.Day(LocalDate.EPOCH), "");

  private final CompactBytes out;
  private final CompactTexts texts = new CompactTexts();
  private final CompactEventWriter own;
  private Common before = NOTHING;
  private long loggedAt;
  private int partition;
  private long offset;

  CompactWriter(CompactBytes out) {
    this.out = out;
    this.own = new CompactEventWriter(out, texts);
  }

  void write(Event event, LogPosition position) {
    Common common = event.common();
    Optional<UUID> id = CompactTexts.uuid(common.eventId());
    int fields = fields(common) | (id.isEmpty() ? CompactFields.PLAIN_ID : 0);
    fields |= position.partition() != partition ? CompactFields.PARTITION : 0;
    fields |= position.topic() != event.action().type() ? CompactFields.TOPIC : 0;
    CompactCodes.ACTION.write(event.action(), out);
    out.number(fields);
    position(position, fields);
    if (id.isPresent()) {
      CompactTexts.writeUuid(id.get(), out);
    } else {
      texts.writeOnce(common.eventId(), out);
    }
    common(common, fields);
    own.write(event);
    before = common;
  }

  /** The texts so far, for what follows the facts. */
  CompactTexts texts() {
    return texts;
  }

  /** The patient of the last event; empty without one. */
  String lastPatient() {
    return before.patientId();
  }

  /** When the log took the last event, epoch milliseconds; 0 without one. */
  long lastLogged() {
    return loggedAt;
  }

  private int fields(Common now) {
    int fields = now.recordedAt().isPresent() ? CompactFields.RECORDED_AT : 0;
    fields |= now.clinicId().equals(before.clinicId()) ? 0 : CompactFields.CLINIC;
    fields |= now.problem() == before.problem() ? 0 : CompactFields.PROBLEM;
    fields |= now.careArea().equals(before.careArea()) ? 0 : CompactFields.CARE_AREA;
    fields |= now.careLevel() == before.careLevel() ? 0 : CompactFields.CARE_LEVEL;
    fields |= now.subjectId().equals(before.subjectId()) ? 0 : CompactFields.SUBJECT;
    fields |= now.patientId().equals(before.patientId()) ? 0 : CompactFields.PATIENT;
    fields |= now.residence().equals(before.residence()) ? 0 : CompactFields.RESIDENCE;
    fields |= now.listedClinicId().equals(before.listedClinicId()) ? 0 : CompactFields.LISTED;
    boolean sameWord = now.careGuarantee() == before.careGuarantee();
    return fields | (sameWord ? 0 : CompactFields.CARE_GUARANTEE);
  }

  private void position(LogPosition now, int fields) {
    out.signed(now.loggedAt() - loggedAt);
    out.signed(now.offset() - offset);
    loggedAt = now.loggedAt();
    offset = now.offset();
    if ((fields & CompactFields.PARTITION) != 0) {
      out.signed((long) now.partition() - partition);
      partition = now.partition();
    }
    if ((fields & CompactFields.TOPIC) != 0) {
      CompactCodes.TOPIC.write(now.topic(), out);
    }
  }

  private void common(Common now, int fields) {
    long base = Math.floorDiv(loggedAt, 1000);
    if (now.recordedAt().isPresent()) {
      CompactTimes.write(now.recordedAt().get(), base, out);
      base = now.recordedAt().get().getEpochSecond();
    }
    CompactTimes.write(now.occurredAt(), base, out);
    text(fields & CompactFields.CLINIC, Optional.of(now.clinicId()));
    if ((fields & CompactFields.PROBLEM) != 0) {
      CompactCodes.PROBLEM.write(now.problem(), out);
    }
    text(fields & CompactFields.CARE_AREA, now.careArea());
    if ((fields & CompactFields.CARE_LEVEL) != 0) {
      CompactCodes.CARE_LEVEL.write(now.careLevel(), out);
    }
    text(fields & CompactFields.SUBJECT, now.subjectId());
    text(fields & CompactFields.PATIENT, Optional.of(now.patientId()));
    text(fields & CompactFields.RESIDENCE, now.residence());
    text(fields & CompactFields.LISTED, now.listedClinicId());
    if ((fields & CompactFields.CARE_GUARANTEE) != 0) {
      CompactCodes.ANSWER.write(now.careGuarantee(), out);
    }
  }

  private void text(int differs, Optional<String> text) {
    if (differs != 0) {
      texts.write(text, out);
    }
  }
}
