package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertNameTest {

  @Test
  void it_tells_the_clock_and_the_episode() {
    AlertName name = AlertName.of("E%2F1/visit-90/R1#2|imminent|P30D|2024-05-01").orElseThrow();
    assertThat(name.clockId()).isEqualTo("E%2F1/visit-90/R1#2");
    assertThat(name.episodeId()).isEqualTo("E/1");
    assertThat(name.kind()).isEqualTo("imminent");
    assertThat(name.isByForecast()).isFalse();
  }

  @Test
  void an_alert_and_an_end_by_forecast_are_told_from_others() {
    assertThat(AlertName.of("E/visit-90/-|foreseen|forecast|2024-05-01").orElseThrow())
        .matches(AlertName::isByForecast);
    assertThat(AlertName.of("E/visit-90/-|withdrawn|forecast|time|1704063600000").orElseThrow())
        .matches(AlertName::isByForecast);
  }

  @Test
  void an_end_that_names_a_cause_with_a_bar_in_it_is_read() {
    assertThat(AlertName.of("E/visit-90/-|resolved|e|5|1704063600000").orElseThrow().kind())
        .isEqualTo("resolved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "E",
        "E/visit-90/-",
        "E/visit-90/-|imminent|P30D",
        "E/visit-90/-|late|P30D|2024-05-01",
        "E|imminent|P30D|2024-05-01",
        "/visit-90/-|imminent|P30D|2024-05-01"
      })
  void what_names_no_alert_is_none(String text) {
    assertThat(AlertName.of(text)).isEmpty();
  }
}
