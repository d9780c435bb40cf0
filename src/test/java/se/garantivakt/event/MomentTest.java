package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  @Test
  void a_day_begins_at_local_midnight_in_winter_and_in_summer() {
    assertThat(Moment.parse("2026-03-05").instant(STOCKHOLM)).isEqualTo("2026-03-04T23:00:00Z");
    assertThat(Moment.parse("2026-07-05").instant(STOCKHOLM)).isEqualTo("2026-07-04T22:00:00Z");
  }

  @Test
  void a_day_is_the_same_date_in_every_zone() {
    Moment day = Moment.parse("2026-03-05");
    assertThat(day.date(ZoneId.of("Pacific/Auckland"))).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(day.text(STOCKHOLM)).isEqualTo("2026-03-05");
  }

  @Test
  void an_instant_falls_on_the_local_date() {
    Moment late = Moment.parse("2026-03-05T23:30:00Z");
    assertThat(late.instant(STOCKHOLM)).isEqualTo(Instant.parse("2026-03-05T23:30:00Z"));
    assertThat(late.date(STOCKHOLM)).isEqualTo(LocalDate.of(2026, 3, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05T09:12:00+01:00, 2026-03-05T09:12:00+01:00",
    "2026-03-05T09:12+01:00, 2026-03-05T09:12:00+01:00",
    "2026-03-05T08:12:00Z, 2026-03-05T09:12:00+01:00",
    "2026-07-05T08:12:30.250Z, 2026-07-05T10:12:30.25+02:00",
  })
  void an_instant_is_written_in_the_zone_with_seconds(String read, String written) {
    assertThat(Moment.parse(read).text(STOCKHOLM)).isEqualTo(written);
    assertThat(Moment.parse(written)).isEqualTo(Moment.parse(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T",
        "2026-02-30",
        "2026-3-5",
        "20260305",
        "2026-03-05T09:12:00",
        "2026-03-05 09:12:00+01:00",
        "2026-03-05T25:00:00+01:00",
        "2026-03-05T09:12:00+01:00[Europe/Stockholm]",
        "5 March 2026",
        "1772697120000",
      })
  void anything_else_is_unreadable(String text) {
    assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
