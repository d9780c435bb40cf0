package se.garantivakt.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The calendar days of a zone: which day an instant falls on and the instant at which a day begins.
 * Days are epoch days, instants epoch milliseconds. The beginnings of the days of 1900 to 2200, all
 * that the input contract lets through, are worked out once; others are worked out when asked for.
 */
public final class LocalDays {
  private static final long DAY = 86_400_000L;
  private static final int FIRST = (int) LocalDate.of(1899, 12, 30).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2201, 1, 3).toEpochDay();

  private final ZoneId zone;
  private final long[] begins = new long[LAST - FIRST + 1];

  /** The days of one zone. */
  public LocalDays(ZoneId zone) {
    this.zone = zone;
    for (int day = FIRST; day <= LAST; day++) {
      begins[day - FIRST] = workOut(day);
    }
  }

  /** The zone whose days these are. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The instant at which a day begins: 00:00 local time, or the first time there is on that day.
   */
  public long begin(long day) {
    return day >= FIRST && day <= LAST ? begins[(int) (day - FIRST)] : workOut(day);
  }

  /** The day on which an instant falls. */
  public long dayOf(long instant) {
    long day = Math.floorDiv(instant, DAY);
    if (day <= FIRST || day >= LAST) {
      return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone).toEpochDay();
    }
    while (begin(day) > instant) {
      day--;
    }
    while (begin(day + 1) <= instant) {
      day++;
    }
    return day;
  }

  /** The instant with the offset of the zone, for people and contracts. */
  public ZoneOffset offset(long instant) {
    return zone.getRules().getOffset(Instant.ofEpochMilli(instant));
  }

  private long workOut(long day) {
    return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
