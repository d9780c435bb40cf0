package se.garantivakt.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The evening before the midnight at which every deadline of the burst passes. All care needs began
 * on one day, 90 days before it, and were registered late, this evening: so one event makes a clock
 * that time changes next at midnight. That the deadline is near is said at once, and is no burst.
 */
final class Eve {
  private static final LocalDate BEGAN = LocalDate.of(2026, 1, 12);
  private static final int LIMIT_DAYS = 90;
  private static final int SECONDS_BEFORE = 3;

  private final ZoneId zone;
  private final LocalDate began;

  Eve(ZoneId zone) {
    this(zone, BEGAN);
  }

  private Eve(ZoneId zone, LocalDate began) {
    this.zone = zone;
    this.began = began;
  }

  /** The evening before this one. */
  Eve before() {
    return new Eve(zone, began.minusDays(1));
  }

  /** When the deadlines pass. */
  Instant midnight() {
    return began.plusDays(LIMIT_DAYS + 1).atStartOfDay(zone).toInstant();
  }

  /** Where the clock waits until everything is loaded. */
  Instant waiting() {
    return midnight().minusSeconds(SECONDS_BEFORE);
  }

  /** When a care need began. */
  Instant began(long episode) {
    int second = Math.floorMod(episode * 7, 8 * 3600);
    return began.atTime(LocalTime.of(8, 0)).plusSeconds(second).atZone(zone).toInstant();
  }

  /** When the log took it, one after the other over two hours. */
  Instant logged(long episode, long episodes) {
    return midnight().minusSeconds(3 * 3600).plusMillis(episode * 7_200_000 / episodes);
  }
}
