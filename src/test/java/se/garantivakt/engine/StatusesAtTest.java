package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.Moment;
import se.garantivakt.replay.Playback;
import se.garantivakt.replay.Tale;

/** What was true at an instant in the past, as it is known now. */
class StatusesAtTest {
  private static final Instant NOW = at("2024-09-01T12:00:00+02:00");

  @Test
  void a_clock_that_had_not_begun_is_not_there() {
    Tale tale = new Tale("E").on("2024-03-01", "decision.treatment");
    assertThat(asked(tale, "2024-02-29T12:00:00+01:00")).isEmpty();
    assertThat(asked(tale, "2024-03-01T12:00:00+01:00")).hasSize(1);
  }

  @Test
  void what_occurred_later_is_not_told() {
    Tale tale =
        new Tale("E")
            .on("2024-03-01", "decision.treatment")
            .on("2024-08-01", "visit.started", "purpose", "treatment");
    Status then = asked(tale, "2024-05-03T12:00:00+02:00").get(0);
    assertThat(then.state()).isEqualTo(State.RUNNING);
    assertThat(then.stoppedOn()).isEmpty();
    assertThat(then.elapsedDays()).hasValue(63);
    assertThat(asked(tale, "2024-06-15T12:00:00+02:00").get(0).state())
        .isEqualTo(State.BREACHED_WAITING);
  }

  @Test
  void a_clock_whose_start_was_voided_is_cancelled_from_its_start_and_not_before() {
    Tale tale =
        new Tale("E")
            .on("2024-03-01", "decision.treatment")
            .on("2024-03-20", "decision.voided", "voids", "e1");
    assertThat(asked(tale, "2024-02-20T12:00:00+01:00")).isEmpty();
    assertThat(asked(tale, "2024-03-10T12:00:00+01:00").get(0).state()).isEqualTo(State.CANCELLED);
    assertThat(asked(tale, "2024-09-01T12:00:00+02:00").get(0).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void a_code_registered_late_counts_from_the_time_it_states() {
    Tale tale =
        new Tale("E")
            .on("2024-02-01", "decision.treatment")
            .on(
                "2024-05-20",
                "decision.exemption",
                "code",
                "MoV",
                "from",
                "2024-04-01",
                "until",
                "2024-05-01");
    assertThat(asked(tale, "2024-03-31T12:00:00+02:00").get(0).pauses()).isEmpty();
    Status then = asked(tale, "2024-04-15T12:00:00+02:00").get(0);
    assertThat(then.state()).isEqualTo(State.PAUSED);
    assertThat(then.deadline().map(StatusesAtTest::text)).contains("2024-05-31");
    assertThat(asked(tale, "2024-05-10T12:00:00+02:00").get(0).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_code_without_beginning_counts_from_the_decline_it_rests_on() {
    Tale tale =
        new Tale("E")
            .on("2024-02-01", "decision.treatment")
            .on("2024-02-01", "decision.informed")
            .on("2024-03-01", "visit.offered", "offerId", "o", "appointmentAt", "2024-04-02")
            .on("2024-03-04", "visit.declined", "offerId", "o")
            .on("2024-03-20", "decision.exemption", "code", "PvV", "until", "2024-04-10");
    assertThat(asked(tale, "2024-03-03T12:00:00+01:00").get(0).state()).isEqualTo(State.RUNNING);
    assertThat(asked(tale, "2024-03-10T12:00:00+01:00").get(0).state()).isEqualTo(State.PAUSED);
  }

  @Test
  void a_code_is_told_with_the_later_decline_that_it_rests_on() {
    Tale tale =
        new Tale("E")
            .on("2024-02-01", "decision.treatment")
            .on("2024-02-01", "decision.informed")
            .on("2024-03-10", "visit.offered", "offerId", "o", "appointmentAt", "2024-04-02")
            .on("2024-03-12", "visit.declined", "offerId", "o")
            .on("2024-03-20", "decision.exemption", "code", "PvV", "from", "2024-03-05");
    assertThat(asked(tale, "2024-03-04T12:00:00+01:00").get(0).state()).isEqualTo(State.RUNNING);
    Status then = asked(tale, "2024-03-08T12:00:00+01:00").get(0);
    assertThat(then.state()).isEqualTo(State.PAUSED);
    assertThat(then.flags()).isEmpty();
  }

  @Test
  void the_end_of_a_code_registered_late_shortens_it() {
    Tale tale =
        new Tale("E")
            .on("2024-02-01", "decision.treatment")
            .on("2024-02-10", "decision.exemption", "code", "MoV", "from", "2024-02-10")
            .on("2024-04-10", "decision.exemptionEnded", "code", "MoV", "until", "2024-03-01");
    Status then = asked(tale, "2024-03-15T12:00:00+01:00").get(0);
    assertThat(then.state()).isEqualTo(State.RUNNING);
    assertThat(then.pausedDays()).hasValue(20);
  }

  @Test
  void what_is_known_now_is_told_as_before() {
    Tale tale =
        new Tale("E").on("2024-03-01", "decision.treatment").on("2024-03-05", "decision.closed");
    assertThat(asked(tale, "2024-09-01T12:00:00+02:00").get(0).state()).isEqualTo(State.CANCELLED);
    assertThat(asked(tale, "2024-10-01T12:00:00+02:00").get(0).state()).isEqualTo(State.CANCELLED);
  }

  private static List<Status> asked(Tale tale, String instant) {
    Playback playback = new Playback(Tale.engine("national"));
    playback.play(tale.events(), NOW, p -> {});
    return playback.statusesAt(at(instant));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String text(Moment moment) {
    return Optional.of(moment).map(m -> m.text(java.time.ZoneOffset.UTC)).orElseThrow();
  }
}
