package se.garantivakt.engine.compact;

import java.time.Instant;
import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.Common;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;

/** Reads one event after another, as {@link CompactWriter} wrote them. */
final class CompactReader {
  private final CompactSource in;
  private final String episodeId;
  private final CompactTexts texts = new CompactTexts();
  private final CompactEventReader own;
  private Common before = CompactWriter.NOTHING;
  private long loggedAt;
  private int partition;
  private long offset;

  CompactReader(CompactSource in, String episodeId) {
    this.in = in;
    this.episodeId = episodeId;
    this.own = new CompactEventReader(in, texts);
  }

  LoggedEvent read() {
    Action action = CompactCodes.ACTION.read(in);
    int fields = in.bits(CompactFields.OF_ALL);
    LogPosition position = position(action.type(), fields);
    boolean plain = (fields & CompactFields.PLAIN_ID) != 0;
    String eventId = plain ? texts.readOnce(in) : CompactTexts.readUuid(in);
    before = common(eventId, fields);
    return new LoggedEvent(own.read(action, before), position);
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

  private LogPosition position(EventType usual, int fields) {
    loggedAt += in.signed();
    offset += in.signed();
    if ((fields & CompactFields.PARTITION) != 0) {
      long next = partition + in.signed();
      if (next != (int) next) {
        throw in.corrupt("holds a partition beyond all partitions");
      }
      partition = (int) next;
    }
    boolean unusual = (fields & CompactFields.TOPIC) != 0;
    EventType topic = unusual ? CompactCodes.TOPIC.read(in) : usual;
    return new LogPosition(loggedAt, topic, partition, offset);
  }

  private Common common(String eventId, int fields) {
    long base = Math.floorDiv(loggedAt, 1000);
    Optional<Instant> recordedAt = Optional.empty();
    if ((fields & CompactFields.RECORDED_AT) != 0) {
      recordedAt = Optional.of(CompactTimes.readInstant(base, in));
      base = recordedAt.get().getEpochSecond();
    }
    Moment occurredAt = CompactTimes.read(base, in);
    String clinicId =
        (fields & CompactFields.CLINIC) != 0 ? texts.readStated(in) : before.clinicId();
    var problem =
        (fields & CompactFields.PROBLEM) != 0 ? CompactCodes.PROBLEM.read(in) : before.problem();
    Optional<String> careArea = text(fields & CompactFields.CARE_AREA, before.careArea());
    var careLevel =
        (fields & CompactFields.CARE_LEVEL) != 0
            ? CompactCodes.CARE_LEVEL.read(in)
            : before.careLevel();
    Optional<String> subjectId = text(fields & CompactFields.SUBJECT, before.subjectId());
    String patientId =
        (fields & CompactFields.PATIENT) != 0 ? texts.readStated(in) : before.patientId();
    Optional<String> residence = text(fields & CompactFields.RESIDENCE, before.residence());
    Optional<String> listed = text(fields & CompactFields.LISTED, before.listedClinicId());
    var careGuarantee =
        (fields & CompactFields.CARE_GUARANTEE) != 0
            ? CompactCodes.ANSWER.read(in)
            : before.careGuarantee();
    return new Common(
        eventId,
        episodeId,
        patientId,
        occurredAt,
        recordedAt,
        clinicId,
        careArea,
        careLevel,
        residence,
        listed,
        careGuarantee,
        problem,
        subjectId);
  }

  private Optional<String> text(int differs, Optional<String> same) {
    return differs != 0 ? texts.read(in) : same;
  }
}
