package se.garantivakt.accessibility.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.accessibility.Yardsticks.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.garantivakt.accessibility.Yardsticks;
import se.garantivakt.engine.Counted.Standing;

/** The tillgänglighetsgaranti: of all who sought, unanswered too, those answered the same day. */
class SameDayTest {
  private static final long LAST = day("2026-03-31");
  private static final long FIRST = day("2026-03-01");
  private final Tally begun = new Tally();
  private final Tally completed = new Tally();

  @Test
  void unanswered_and_late_are_in_the_denominator() {
    asked(FIRST, Standing.PLAIN, 6);
    asked(LAST, Standing.PLAIN, 4);
    answered(0, Standing.PLAIN, 7);
    answered(1, Standing.PLAIN, 1);
    CompletedFigures figures = measure("contact", "{}").completed();
    assertThat(figures.share()).isEqualTo(new Share(7, 10));
    assertThat(figures.total()).isEqualTo(8);
    assertThat(figures.within()).isEqualTo(7);
    assertThat(figures.late()).isEqualTo(1);
  }

  @Test
  void only_those_of_the_period_are_asked() {
    asked(FIRST - 1, Standing.PLAIN, 5);
    asked(LAST + 1, Standing.PLAIN, 3);
    asked(FIRST, Standing.NOT_COVERED, 2);
    asked(FIRST, Standing.PLAIN, 1);
    assertThat(measure("contact", "{}").completed().share()).isEqualTo(new Share(0, 1));
  }

  @ParameterizedTest
  @EnumSource(Definition.class)
  void no_share_is_above_one(Definition definition) {
    answered(0, Standing.PLAIN, 3);
    String policy = "{\"definition\": \"" + definition.wire() + "\"}";
    assertThat(measure("contact", policy).completed().share()).isEqualTo(new Share(3, 3));
  }

  @Test
  void other_guarantees_ask_those_who_got_care() {
    asked(FIRST, Standing.PLAIN, 6);
    answered(2, Standing.PLAIN, 2);
    assertThat(measure("assessment", "{}").completed().share()).isEqualTo(new Share(0, 2));
  }

  private Figures measure(String guarantee, String policy) {
    return Yardsticks.national(guarantee, policy)
        .measure(new Observed(FIRST, LAST, new Tally(), completed, begun, new Tally(), 0));
  }

  private void asked(long day, Standing standing, long count) {
    begun.add(new Cell(day, 0, standing), count);
  }

  private void answered(long days, Standing standing, long count) {
    completed.add(new Cell(days, 0, standing), count);
  }
}
