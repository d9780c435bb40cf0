package se.garantivakt.replay.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.replay.Tale;

class ImpactTest {

  @Test
  void clocks_of_a_guarantee_that_only_one_rule_set_has_appear_or_are_gone() {
    Tale tale = new Tale("E").on("2024-04-01", "referral.decided", "origin", "provider");
    Impact more = impact("national", "stockholm", tale, "2024-06-01T12:00:00+02:00");
    assertThat(more.changes())
        .extracting(ClockChange::clockId, ClockChange::field, ClockChange::after)
        .containsExactly(
            tuple("E/visit-30/-", ClockChange.Field.CLOCK, Optional.of("breachedWaiting")),
            tuple(
                "E/visit-30/-",
                ClockChange.Field.BREACHED_AT,
                Optional.of("2024-05-02T00:00:00+02:00")));
    assertThat(more.counts())
        .containsExactly(
            new GuaranteeCount("visit-90", 1, 1, 0, 0, 0, 0, 0, 0),
            new GuaranteeCount("visit-30", 0, 1, 0, 0, 1, 0, 1, 0));
    Impact less = impact("stockholm", "national", tale, "2024-06-01T12:00:00+02:00");
    assertThat(less.counts()).contains(new GuaranteeCount("visit-30", 1, 0, 0, 0, 0, 1, 0, 1));
  }

  @Test
  void a_code_that_waives_here_and_pauses_there_changes_state_and_deadline() {
    Tale tale =
        new Tale("E")
            .on("2024-04-01", "decision.treatment", "residence", "0580")
            .on("2024-04-20", "decision.exemption", "code", "MoV");
    Impact impact = impact("national", "ostergotland", tale, "2024-05-01T12:00:00+02:00");
    assertThat(impact.changes())
        .extracting(ClockChange::field, ClockChange::before, ClockChange::after)
        .containsExactly(
            tuple(ClockChange.Field.STATE, Optional.of("paused"), Optional.of("waived")));
  }

  @Test
  void what_was_logged_after_the_instant_asked_about_is_left_out() {
    Tale tale =
        new Tale("E")
            .on("2024-04-01", "decision.treatment", "residence", "0580")
            .on("2024-04-20", "decision.exemption", "code", "MoV");
    Impact impact = impact("national", "ostergotland", tale, "2024-04-10T12:00:00+02:00");
    assertThat(impact.changes()).isEmpty();
    assertThat(impact.episodes()).isEqualTo(1);
  }

  private static Impact impact(String old, String changed, Tale tale, String at) {
    Impact impact =
        new Impact(Tale.engine(old), Tale.engine(changed), OffsetDateTime.parse(at).toInstant());
    impact.play(tale.events());
    return impact;
  }
}
