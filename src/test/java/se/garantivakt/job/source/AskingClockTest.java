package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.SomeSettings.SECOND;
import static se.garantivakt.job.source.SomeSettings.STEP;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AskingClockTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final HandClock wall = new HandClock();
  private final AskingClock clock = new AskingClock(wall, Duration.ofMillis(STEP));

  @Test
  void the_first_asking_is_when_the_wall_clock_says() {
    assertThat(clock.ask().at()).isEqualTo(wall.millis());
  }

  @Test
  void it_goes_with_a_clock_that_goes_right() {
    for (int i = 0; i < 5; i++) {
      answered();
      wall.pass(SECOND);
      assertThat(clock.ask().at()).isEqualTo(wall.millis());
    }
  }

  @Test
  void a_clock_set_forward_moves_it_by_a_step_from_answer_to_answer() {
    long start = wall.millis();
    answered();
    wall.set(start + HOUR.toMillis());
    assertThat(clock.ask().at()).isEqualTo(start + STEP);

    answered();
    wall.pass(SECOND);
    assertThat(clock.ask().at()).isEqualTo(start + STEP + SECOND.toMillis() + STEP);
  }

  @Test
  void questions_without_answers_earn_no_steps() {
    long start = wall.millis();
    answered();
    wall.set(start + HOUR.toMillis());
    clock.ask();
    clock.ask();

    assertThat(clock.ask().at()).isEqualTo(start + STEP);
  }

  @Test
  void after_a_long_outage_it_is_as_far_on_as_the_monotonic_clock() {
    answered();
    wall.pass(HOUR);

    assertThat(clock.ask().at()).isEqualTo(wall.millis());
  }

  @Test
  void a_clock_set_forward_is_caught_up_with_in_the_end() {
    answered();
    wall.set(wall.millis() + Duration.ofSeconds(20).toMillis());
    for (int i = 0; i < 40; i++) {
      wall.pass(SECOND);
      answered();
    }

    assertThat(clock.ask().at()).isEqualTo(wall.millis());
  }

  @Test
  void a_clock_set_back_stops_it_no_longer_than_it_was_set_back() {
    answered();
    long before = wall.millis();
    wall.set(before - 60_000);
    answered();
    assertThat(clock.ask().at()).isLessThan(before);

    for (int i = 0; i < 61; i++) {
      wall.pass(SECOND);
      answered();
    }
    assertThat(clock.ask().at()).isEqualTo(before + 1000);
  }

  @Test
  void a_clock_set_back_and_right_again_loses_nothing() {
    answered();
    long right = wall.millis();
    wall.set(right - HOUR.toMillis());
    answered();
    wall.pass(SECOND);
    wall.set(right + SECOND.toMillis());

    assertThat(clock.ask().at()).isEqualTo(right + SECOND.toMillis());
  }

  private void answered() {
    clock.answered(clock.ask());
  }
}
