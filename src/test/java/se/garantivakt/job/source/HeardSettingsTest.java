package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;

class HeardSettingsTest {
  private static final Map<String, String> CLIENT = Map.of("bootstrap.servers", "broker:9092");

  @Test
  void the_usual_ones_can_be_used() {
    assertThat(HeardSettings.usual(CLIENT).askEvery()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void they_travel_to_the_tasks() throws Exception {
    HeardSettings usual = HeardSettings.usual(CLIENT);

    assertThat(InstantiationUtil.clone(usual)).isEqualTo(usual);
  }

  @Test
  void a_time_that_cannot_be_is_refused_by_name_and_with_what_may_be() {
    assertThatThrownBy(() -> with(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("askEvery is PT0S: it must be between PT0.001S and PT24H");
    assertThatThrownBy(() -> with(Duration.ofSeconds(1), Duration.ofMillis(-1), Duration.ofDays(1)))
        .hasMessage("allowance is PT-0.001S: it must be between PT0S and PT24H");
  }

  @Test
  void a_quiet_time_that_one_missing_answer_could_fill_is_refused() {
    assertThatThrownBy(() -> with(Duration.ofSeconds(3), Duration.ZERO, Duration.ofSeconds(7)))
        .hasMessage(
            "quiet is PT7S: it must be at least PT8S, twice askEvery and answerWithin together");
  }

  @Test
  void a_client_that_knows_no_broker_is_refused() {
    assertThatThrownBy(() -> HeardSettings.usual(Map.of()))
        .hasMessage("client has no bootstrap.servers: give host:port of at least one broker");
  }

  private static HeardSettings with(Duration askEvery, Duration allowance, Duration quiet) {
    return new HeardSettings(
        askEvery,
        Duration.ofSeconds(2),
        allowance,
        Duration.ZERO,
        quiet,
        IsolationLevel.READ_COMMITTED,
        CLIENT);
  }
}
