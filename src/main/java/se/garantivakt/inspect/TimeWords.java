package se.garantivakt.inspect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.garantivakt.event.Moment;

/**
 * Times as contracts write them, of numbers that may be spoiled: what no calendar has is told as
 * the number.
 */
public record TimeWords(ZoneId zone) {

  /** An instant, of epoch milliseconds. */
  public String instant(long millis) {
    try {
      return new Moment.At(Instant.ofEpochMilli(millis)).text(zone);
    } catch (DateTimeException beyond) {
      return "instant " + millis;
    }
  }

  /** A date, of epoch days. */
  String day(long day) {
    try {
      return LocalDate.ofEpochDay(day).toString();
    } catch (DateTimeException beyond) {
      return "day " + day;
    }
  }

  /** Either, in the unit of a clock. */
  String unit(long unit, boolean exact) {
    return exact ? instant(unit) : day(unit);
  }
}
