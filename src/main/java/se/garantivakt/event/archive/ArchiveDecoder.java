package se.garantivakt.event.archive;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.EventType;
import se.garantivakt.event.JsonFields;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Refusal;
import se.garantivakt.event.TimeFields;

/**
 * Decodes lines of an archive as a topic's records are decoded, the place in the log told by the
 * line itself: {@code loggedAt}, else {@code recordedAt}, else {@code occurredAt}, in whole
 * milliseconds; {@code topic} (else that of the type), {@code partition} (else 0), {@code offset}
 * (else the line's number).
 */
public final class ArchiveDecoder {

  private static final Map<String, EventType> TOPICS =
      Map.of(
          "care.contact", EventType.CONTACT,
          "care.decision", EventType.DECISION,
          "care.referral", EventType.REFERRAL,
          "care.visit", EventType.VISIT);

  private final EventDecoder decoder;
  private final Map<String, EventType> topics;

  /** For topics of the contract's own names. */
  public ArchiveDecoder(EventDecoder decoder) {
    this(decoder, TOPICS);
  }

  /** For topics of other names; a topic that is not among them says nothing. */
  public ArchiveDecoder(EventDecoder decoder, Map<String, EventType> topics) {
    this.decoder = decoder;
    this.topics = Map.copyOf(topics);
  }

  /** Never throws, whatever the line holds. */
  public ArchiveEntry decode(ArchivedRecord line) {
    try {
      JsonFields fields = decoder.open(line.value(), Optional.empty());
      EventType type = decoder.type(fields);
      EventType topic = fields.text("topic").map(topics::get).orElse(type);
      Instant loggedAt = loggedAt(fields);
      LogPosition position =
          new LogPosition(
              loggedAt.toEpochMilli(),
              topic,
              (int) fields.count("partition", Integer.MAX_VALUE).orElse(0),
              fields.count("offset", Long.MAX_VALUE).orElse(line.line()));
      return new ArchiveEntry.Heard(
          new LoggedEvent(decoder.event(fields, topic, loggedAt), position));
    } catch (Refusal refusal) {
      return new ArchiveEntry.Unreadable(
          line.file(), line.line(), refusal.rejection(line.value(), Optional.empty()));
    }
  }

  private Instant loggedAt(JsonFields fields) throws Refusal {
    TimeFields times = decoder.times();
    Optional<Instant> told = times.instant(fields, "loggedAt");
    if (told.isEmpty()) {
      told = times.instant(fields, "recordedAt");
    }
    if (told.isPresent()) {
      return told.get();
    }
    Moment occurredAt = times.occurredAt(fields);
    return occurredAt.instant(times.zone());
  }
}
