package se.garantivakt.architecture.bad;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** One method for each way to ask; a test expects each to be reported, by its name. */
final class AsksTheMachine {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  Instant instant() {
    return Instant.now();
  }

  LocalDate date() {
    return LocalDate.now();
  }

  LocalDate dateInZone() {
    return LocalDate.now(ZONE);
  }

  LocalDateTime dateTime() {
    return LocalDateTime.now();
  }

  ZonedDateTime zoned() {
    return ZonedDateTime.now();
  }

  OffsetDateTime offset() {
    return OffsetDateTime.now();
  }

  Year year() {
    return Year.now();
  }

  Supplier<Instant> methodReference() {
    return Instant::now;
  }

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  TimeZone oldZone() {
    return TimeZone.getDefault();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Clock clockOfZone() {
    return Clock.systemDefaultZone();
  }

  Clock tickingClock() {
    return Clock.tickSeconds(ZONE);
  }

  InstantSource source() {
    return InstantSource.system();
  }

  Date oldDate() {
    return new Date();
  }

  Supplier<Date> oldDateByReference() {
    return Date::new;
  }

  Calendar oldCalendar() {
    return Calendar.getInstance();
  }

  Calendar gregorian() {
    return new GregorianCalendar();
  }

  Locale locale() {
    return Locale.getDefault();
  }
}
