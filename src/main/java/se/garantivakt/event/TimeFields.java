package se.garantivakt.event;

import static se.garantivakt.event.RejectionReason.IMPOSSIBLE_TIME;
import static se.garantivakt.event.RejectionReason.UNREADABLE_TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads times and refuses those that cannot be true; a plain date counts from its 00:00 in the
 * zone.
 */
public final class TimeFields {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate DAY_AFTER_LAST = LocalDate.of(2201, 1, 1);

  private final ZoneId zone;
  private final Duration maxAhead;
  private final Instant first;
  private final Instant afterLast;

  TimeFields(DecoderLimits limits) {
    zone = limits.zone();
    maxAhead = limits.maxAhead();
    first = FIRST_DAY.atStartOfDay(zone).toInstant();
    afterLast = DAY_AFTER_LAST.atStartOfDay(zone).toInstant();
  }

  /** The zone that plain dates are read in. */
  public ZoneId zone() {
    return zone;
  }

  /** A date, or an instant with an offset, from 1900 to 2200. */
  Optional<Moment> moment(JsonFields fields, String name) throws Refusal {
    Optional<String> text = fields.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Moment moment = parsed(name, text.get());
    Instant instant = moment.instant(zone);
    if (instant.isBefore(first) || !instant.isBefore(afterLast)) {
      throw Refusal.of(IMPOSSIBLE_TIME, name, "must lie in the years 1900 to 2200");
    }
    return Optional.of(moment);
  }

  /** An instant with an offset, from 1900 to 2200; a plain date is refused. */
  public Optional<Instant> instant(JsonFields fields, String name) throws Refusal {
    Optional<Moment> moment = moment(fields, name);
    if (moment.isPresent() && moment.get() instanceof Moment.Day) {
      throw Refusal.of(
          UNREADABLE_TIME, name, "must be an instant with an offset (2026-03-05T09:12:00+01:00)");
    }
    return moment.map(at -> at.instant(zone));
  }

  /** When it happened; required. */
  public Moment occurredAt(JsonFields fields) throws Refusal {
    Optional<Moment> occurredAt = moment(fields, "occurredAt");
    if (occurredAt.isEmpty()) {
      throw JsonFields.missing("occurredAt");
    }
    return occurredAt.get();
  }

  /** What happened cannot have been recorded long before: more ahead than this is a wrong time. */
  void requireNotAhead(Moment occurredAt, Instant recording) throws Refusal {
    if (Duration.between(recording, occurredAt.instant(zone)).compareTo(maxAhead) > 0) {
      throw Refusal.of(
          IMPOSSIBLE_TIME, "occurredAt", "lies more than " + maxAhead + " ahead of its recording");
    }
  }

  private static Moment parsed(String name, String text) throws Refusal {
    try {
      return Moment.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.of(
          UNREADABLE_TIME,
          name,
          "must be a date (2026-03-05) or an instant with an offset (2026-03-05T09:12:00+01:00)");
    }
  }
}
