package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.garantivakt.rules.PauseCode;

class PeriodTest {

  @Test
  void periods_that_overlap_are_united_never_summed() {
    assertThat(Period.united(List.of(mov(1, 20), pvv(15, 31)))).containsExactly(mov(1, 31));
  }

  @Test
  void periods_that_touch_become_one() {
    assertThat(Period.united(List.of(mov(1, 5), mov(5, 9)))).containsExactly(mov(1, 9));
  }

  @Test
  void periods_apart_stay_apart_in_order() {
    assertThat(Period.united(List.of(mov(7, 9), mov(1, 5)))).containsExactly(mov(1, 5), mov(7, 9));
  }

  @Test
  void a_period_within_another_adds_nothing() {
    assertThat(Period.united(List.of(mov(1, 30), pvv(5, 9)))).containsExactly(mov(1, 30));
  }

  @Test
  void an_open_period_swallows_what_comes_later() {
    assertThat(Period.united(List.of(mov(1, Period.OPEN), pvv(5, 9))))
        .containsExactly(mov(1, Period.OPEN));
  }

  @Test
  void an_empty_period_is_none() {
    assertThat(Period.united(List.of(mov(4, 4)))).isEmpty();
    assertThat(Period.united(List.of(mov(4, 4), mov(9, 8), mov(1, 2)))).containsExactly(mov(1, 2));
  }

  private static Period mov(long from, long until) {
    return new Period(PauseCode.MOV, from, until);
  }

  private static Period pvv(long from, long until) {
    return new Period(PauseCode.PVV, from, until);
  }
}
