package se.garantivakt.architecture.bad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Not bad: the clock and the number come from the caller. */
record AsksAClockHandedIn(Clock clock) {
  LocalDate date() {
    return LocalDate.now(clock);
  }

  Instant instant() {
    return clock.instant();
  }

  Date date(long millis) {
    return new Date(millis);
  }
}
