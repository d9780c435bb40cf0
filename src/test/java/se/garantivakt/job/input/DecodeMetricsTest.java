package se.garantivakt.job.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.NotedMetrics;

class DecodeMetricsTest {
  private final NotedMetrics noted = new NotedMetrics();
  private final DecodeMetrics metrics = new DecodeMetrics(noted);

  @ParameterizedTest
  @EnumSource(RejectionReason.class)
  void each_reason_is_counted_from_zero_and_apart(RejectionReason reason) {
    String name = "inputs{outcome=rejected,reason=" + reason + "}";
    assertThat(noted.value(name)).isEqualTo(0L);
    for (RejectionReason each : RejectionReason.values()) {
      metrics.rejected(each);
    }
    metrics.rejected(reason);
    assertThat(noted.value(name)).isEqualTo(2L);
  }

  @Test
  void the_lag_of_events_is_told_in_milliseconds() {
    metrics.heard(500);
    metrics.heard(1500);
    assertThat(noted.histogram("eventLagMs").getStatistics().getMax()).isEqualTo(1500);
    assertThat(noted.value("eventLagMs")).isEqualTo(2L);
  }
}
