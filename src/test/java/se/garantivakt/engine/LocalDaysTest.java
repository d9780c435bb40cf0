package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDaysTest {

  /** Among them zones that skipped a day, or whose midnight a clock change left out or repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Stockholm",
        "Europe/London",
        "America/New_York",
        "America/Sao_Paulo",
        "Asia/Beirut",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Asia/Kathmandu",
        "UTC"
      })
  void days_begin_and_end_as_the_calendar_says_from_1890_to_2210(String name) {
    ZoneId zone = ZoneId.of(name);
    LocalDays days = new LocalDays(zone);
    List<String> wrong = new ArrayList<>();
    LocalDate last = LocalDate.of(2210, 12, 31);
    for (LocalDate day = LocalDate.of(1890, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      long begin = day.atStartOfDay(zone).toInstant().toEpochMilli();
      if (days.begin(day.toEpochDay()) != begin) {
        wrong.add(day + " begins at " + Instant.ofEpochMilli(days.begin(day.toEpochDay())));
      }
      for (long instant : new long[] {begin - 1, begin, begin + 1, begin + 43_200_000L}) {
        LocalDate expected = LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
        if (days.dayOf(instant) != expected.toEpochDay()) {
          wrong.add(Instant.ofEpochMilli(instant) + " is on " + expected);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // the clocks go forward and back in Stockholm
    "Europe/Stockholm, 2026-03-29, 2026-03-28T23:00:00Z, 23",
    "Europe/Stockholm, 2026-10-25, 2026-10-24T22:00:00Z, 25",
    "Europe/Stockholm, 2024-02-29, 2024-02-28T23:00:00Z, 24",
    "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, 23",
    // a midnight that does not exist: the day begins at one
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, 23",
    "Asia/Beirut, 2026-03-29, 2026-03-28T22:00:00Z, 23",
    // a day that was left out: it begins where the next one does
    "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z, 0",
    "Pacific/Apia, 2011-12-29, 2011-12-29T10:00:00Z, 24"
  })
  void days_are_as_long_as_the_clocks_make_them(
      String zone, LocalDate day, Instant begin, int hours) {
    LocalDays days = new LocalDays(ZoneId.of(zone));
    long epochDay = day.toEpochDay();
    assertThat(Instant.ofEpochMilli(days.begin(epochDay))).isEqualTo(begin);
    assertThat(days.begin(epochDay + 1) - days.begin(epochDay)).isEqualTo(hours * 3_600_000L);
  }
}
