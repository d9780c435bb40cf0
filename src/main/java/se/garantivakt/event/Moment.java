package se.garantivakt.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** When something is, as far as the source knows: an instant, or only the day. */
public sealed interface Moment permits Moment.Day, Moment.At {

  /** Only the day is known: that day in whatever zone the reader counts in. */
  record Day(LocalDate date) implements Moment {

    @Override
    public Instant instant(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public LocalDate date(ZoneId zone) {
      return date;
    }

    @Override
    public String text(ZoneId zone) {
      return date.toString();
    }
  }

  /** An exact instant. */
  record At(Instant instant) implements Moment {

    private static final DateTimeFormatter TEXT =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:MM:ss", "Z")
            .toFormatter(Locale.ROOT);

    // those of the language are reached through method handles, which are not inlined everywhere
    @Override
    public boolean equals(Object other) {
      return other instanceof At at && instant.equals(at.instant);
    }

    @Override
    public int hashCode() {
      return instant.hashCode();
    }

    @Override
    public Instant instant(ZoneId zone) {
      return instant;
    }

    @Override
    public LocalDate date(ZoneId zone) {
      return LocalDate.ofInstant(instant, zone);
    }

    @Override
    public String text(ZoneId zone) {
      return TEXT.format(OffsetDateTime.ofInstant(instant, zone));
    }
  }

  /** The instant from which this is so; for a day its first instant in that zone. */
  Instant instant(ZoneId zone);

  /** The local date on which this is. */
  LocalDate date(ZoneId zone);

  /**
   * As the contract writes it: a day as {@code 2026-03-05}, an instant with seconds and the zone's
   * offset as {@code 2026-03-05T09:12:00+01:00} (a fraction only where there is one).
   */
  String text(ZoneId zone);

  /**
   * Reads a plain date or a date-time with an offset.
   *
   * @throws DateTimeException for anything else, a date-time without an offset too
   */
  static Moment parse(String text) {
    if (text.indexOf('T') < 0 && text.indexOf('t') < 0) {
      return new Day(LocalDate.parse(text));
    }
    return new At(ReadInstant.of(text).orElseGet(() -> OffsetDateTime.parse(text).toInstant()));
  }
}
