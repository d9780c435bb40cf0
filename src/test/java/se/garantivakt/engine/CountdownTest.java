package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.garantivakt.rules.PauseCode;

/** Days are small numbers here: day 0 is the start, the limit ten days. */
class CountdownTest {
  private static final int LIMIT = 10;

  @Test
  void without_pauses_the_deadline_is_start_and_limit() {
    assertThat(counting().deadline()).isEqualTo(10);
    assertThat(counting().elapsed(7)).isEqualTo(7);
  }

  @Test
  void a_pause_moves_the_deadline_by_its_length() {
    Countdown countdown = counting(pause(3, 6));
    assertThat(countdown.deadline()).isEqualTo(13);
    assertThat(countdown.elapsed(5)).isEqualTo(3);
    assertThat(countdown.elapsed(13)).isEqualTo(10);
  }

  @Test
  void a_pause_that_is_open_leaves_no_deadline() {
    Countdown countdown = counting(pause(3, Period.OPEN));
    assertThat(countdown.deadline()).isEqualTo(Countdown.NONE);
    assertThat(countdown.elapsed(100)).isEqualTo(3);
    assertThat(countdown.originalDeadline()).isEqualTo(10);
  }

  @Test
  void a_pause_on_the_deadline_day_counts_or_is_too_late_as_the_switch_says() {
    assertThat(counting(true, false, pause(10, 12)).deadline()).isEqualTo(12);
    assertThat(counting(false, false, pause(10, 12)).deadline()).isEqualTo(10);
  }

  @Test
  void a_pause_after_the_deadline_never_moves_it() {
    assertThat(counting(true, false, pause(11, 15)).deadline()).isEqualTo(10);
    assertThat(counting(true, true, pause(11, 15)).deadline()).isEqualTo(10);
  }

  @Test
  void a_pause_after_the_breach_takes_its_days_off_only_as_the_switch_says() {
    assertThat(counting(true, false, pause(11, 15)).elapsed(20)).isEqualTo(20);
    assertThat(counting(true, true, pause(11, 15)).elapsed(20)).isEqualTo(16);
  }

  @Test
  void a_pause_that_the_one_before_it_brings_inside_the_limit_counts() {
    assertThat(counting(pause(8, 11), pause(12, 14)).deadline()).isEqualTo(15);
  }

  @Test
  void in_exact_time_a_pause_that_starts_at_the_deadline_starts_after_the_breach() {
    Countdown countdown =
        new Countdown(Scale.EXACT, 0, LIMIT, List.of(pause(10, 12)), choice(true, false));
    assertThat(countdown.deadline()).isEqualTo(10);
  }

  @Test
  void what_is_left_is_reached_after_a_pause_when_it_would_be_reached_in_it() {
    Countdown countdown = counting(pause(6, 9));
    assertThat(countdown.firstWithLeft(5)).isEqualTo(5);
    assertThat(countdown.firstWithLeft(4)).isEqualTo(9);
    assertThat(countdown.firstWithLeft(3)).isEqualTo(10);
  }

  @Test
  void what_is_left_is_never_reached_in_a_pause_without_end() {
    Countdown countdown = counting(pause(6, Period.OPEN));
    assertThat(countdown.firstWithLeft(5)).isEqualTo(5);
    assertThat(countdown.firstWithLeft(4)).isEqualTo(Countdown.NONE);
  }

  private static Countdown counting(Period... pauses) {
    return counting(true, false, pauses);
  }

  private static Countdown counting(boolean onDeadline, boolean afterBreach, Period... pauses) {
    return new Countdown(Scale.DAYS, 0, LIMIT, List.of(pauses), choice(onDeadline, afterBreach));
  }

  private static Countdown.Choice choice(boolean onDeadline, boolean afterBreach) {
    return new Countdown.Choice() {
      @Override
      public boolean onDeadline(Period pause) {
        return onDeadline;
      }

      @Override
      public boolean afterBreach(Period pause) {
        return afterBreach;
      }
    };
  }

  private static Period pause(long from, long until) {
    return new Period(PauseCode.MOV, from, until);
  }
}
