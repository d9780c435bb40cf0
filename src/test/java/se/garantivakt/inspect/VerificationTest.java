package se.garantivakt.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Memory;

/** Each thing that can be kept wrongly is told, and nothing else is. */
class VerificationTest {
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";
  private static final String STARTED = "2024-02-20 visit.started purpose=treatment";
  private static final String CLOCK = "E/treatment-90/-";
  private static final Resting OPEN = Resting.told("2024-04-10", DECIDED);
  private static final Resting CLOSED = Resting.told("2024-04-10", DECIDED, STARTED);

  @Test
  void what_the_facts_say_is_no_deviation() {
    assertThat(found(OPEN)).isEmpty();
    assertThat(found(CLOSED)).isEmpty();
    assertThat(found(Resting.told("2024-03-01", DECIDED, "2024-02-02 decision.erased"))).isEmpty();
  }

  @Test
  void another_deadline_is_told_with_both_values() {
    var claims = OPEN.watched().clocks().get(0).claims();
    assertThat(found(OPEN.clocks(Resting.first(1, claims))))
        .containsExactly(
            new Deviation("E", Optional.of(CLOCK), "deadline", "2024-05-02", "2024-05-01"));
  }

  @Test
  void an_alert_that_should_stand_and_does_not_is_told() {
    assertThat(found(OPEN.clocks(Resting.first(0, List.of()))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.field()).isEqualTo("alerts");
              assertThat(one.kept()).isEqualTo("none");
              assertThat(one.told()).contains("imminent", "P30D");
            });
  }

  @Test
  void days_counted_are_compared_once_the_clock_has_stopped() {
    assertThat(found(OPEN.clocks(Resting.counted(1)))).isEmpty();
    assertThat(found(CLOSED.clocks(Resting.counted(1))))
        .containsExactly(new Deviation("E", Optional.of(CLOCK), "elapsedDays", "20", "19"));
  }

  @Test
  void a_clock_that_is_not_there_is_told() {
    assertThat(found(OPEN.clocks(clocks -> List.of())))
        .contains(new Deviation("E", Optional.of(CLOCK), "clock", "nothing", "running"));
  }

  @Test
  void a_clock_that_no_fact_starts_is_told() {
    var other = Resting.told("2024-03-01", "2024-02-01 referral.decided").watched().clocks();
    assertThat(
            found(
                OPEN.clocks(
                    clocks -> {
                      clocks.addAll(other);
                      return clocks;
                    })))
        .contains(new Deviation("E", Optional.of("E/visit-90/-"), "state", "running", "cancelled"));
  }

  @Test
  void another_next_instant_is_told() {
    assertThat(found(OPEN.next(Long.MAX_VALUE).waking()))
        .containsExactly(
            new Deviation("E", Optional.empty(), "next", "nothing", "2024-04-17T00:00:00+02:00"));
  }

  @Test
  void facts_that_say_something_else_are_told() {
    Memory.Watched was = CLOSED.watched();
    Memory.Watched less =
        new Memory.Watched(
            was.mark(),
            was.done(),
            was.next(),
            was.facts().subList(0, 1),
            was.waiting(),
            was.clocks());
    assertThat(found(new Resting(less, CLOSED.timers())))
        .contains(new Deviation("E", Optional.of(CLOCK), "state", "met", "running"));
  }

  @Test
  void a_timer_that_is_missing_or_too_much_is_told() {
    assertThat(found(OPEN.waking()))
        .containsExactly(
            new Deviation("E", Optional.empty(), "timer", "nothing", "2024-04-17T00:00:00+02:00"));
    assertThat(found(OPEN.waking(0L, OPEN.timers().get(0))))
        .containsExactly(
            new Deviation("E", Optional.empty(), "timer", "1970-01-01T01:00:00+01:00", "nothing"));
    assertThat(found(CLOSED.waking())).hasSize(1);
  }

  @Test
  void when_a_closed_episode_is_forgotten_by_other_settings_is_counted_only() {
    Verification verification = verification(false);
    verification.take(CLOSED.waking(CLOSED.timers().get(0) + 1).read());
    assertThat(verification.holds()).isTrue();
    assertThat(verification.keptOtherwise()).isEqualTo(1);
    assertThat(found(OPEN.waking(OPEN.timers().get(0) + 1))).hasSize(2);
  }

  @Test
  void at_the_end_of_the_input_no_timer_is_missing() {
    Verification verification = verification(true);
    verification.take(OPEN.waking().read());
    verification.take(CLOSED.waking().read());
    assertThat(verification.first()).isEmpty();
    assertThat(verification.compared()).isEqualTo(2);
  }

  @Test
  void what_another_law_said_is_counted_and_its_timer_verified() {
    Resting other = OPEN.clocks(clocks -> List.of()).law(~OPEN.watched().mark());
    Verification verification = verification(false);
    verification.take(other.read());
    assertThat(verification.holds()).isTrue();
    assertThat(verification.otherLaw()).isEqualTo(1);
    assertThat(verification.changing()).isEqualTo(1);
    assertThat(found(other.waking())).hasSize(1);
  }

  private static List<Deviation> found(Resting resting) {
    Verification verification = verification(false);
    verification.take(resting.read());
    assertThat(verification.deviations()).isEqualTo(verification.first().size());
    return verification.first();
  }

  private static Verification verification(boolean ended) {
    return new Verification(Resting.national(), Resting.KEEPING, ended, 100);
  }
}
