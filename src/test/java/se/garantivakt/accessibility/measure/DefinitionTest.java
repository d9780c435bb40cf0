package se.garantivakt.accessibility.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.garantivakt.accessibility.Yardsticks.day;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.accessibility.Yardsticks;
import se.garantivakt.engine.Counted.Standing;

/**
 * The three definitions against tables worked out by hand: one clock for each code on each side of
 * the limit, told apart by counts that are powers of two.
 */
class DefinitionTest {
  private static final long DAY = day("2026-03-31");
  private static final int LIMIT = 90;

  /** inside: 1 plain, 2 PvV, 4 MoV, 8 SoV, 16 not covered; beyond: 32, 64, 128, 256, 512. */
  @ParameterizedTest
  @CsvSource({
    "skr-kchd-2.4,    waiting,   9, 297",
    "skr-kchd-2.4,    completed, 13, 429",
    "socialstyrelsen, waiting,   9, 297",
    "socialstyrelsen, completed, 9, 297",
    "ostergotland,    waiting,   15, 47",
    "ostergotland,    completed, 15, 47",
  })
  void each_definition_counts_whom_its_source_counts(
      String definition, String part, long numerator, long denominator) {
    Figures figures = figures("{\"definition\": \"" + definition + "\"}");
    Share share = part.equals("waiting") ? figures.waiting().share() : figures.completed().share();
    assertThat(share).isEqualTo(new Share(numerator, denominator));
    assertThat(figures.definition().wire()).isEqualTo(definition);
    assertThat(figures.others())
        .hasSize(2)
        .doesNotContainKey(figures.definition())
        .isEqualTo(others(figures.definition()));
  }

  @Test
  void everyone_is_counted_once_whatever_the_definition() {
    Figures figures = figures("{}");
    WaitingFigures waiting = figures.waiting();
    assertThat(waiting.total()).isEqualTo(1023);
    assertThat(waiting.within()).isEqualTo(1);
    assertThat(waiting.over()).isEqualTo(32);
    assertThat(waiting.exempt()).isEqualTo(new Exempt(66, 132, 264));
    assertThat(waiting.notCovered()).isEqualTo(528);
    CompletedFigures completed = figures.completed();
    assertThat(completed.total()).isEqualTo(1023);
    assertThat(completed.within()).isEqualTo(1);
    assertThat(completed.late()).isEqualTo(32);
    assertThat(completed.exempt()).isEqualTo(new Exempt(66, 132, 264));
    assertThat(completed.notCovered()).isEqualTo(528);
  }

  @Test
  void the_definition_that_leads_is_that_of_the_day_measured() {
    String policy =
        "{\"definition\": [{\"from\": \"2020-01-01\", \"value\": \"socialstyrelsen\"},"
            + " {\"from\": \"2026-03-31\", \"value\": \"ostergotland\"}]}";
    assertThat(figures(policy).definition()).isEqualTo(Definition.OSTERGOTLAND);
    Observed dayBefore = seen(DAY - 1, tally(90), tally(0));
    assertThat(Yardsticks.national("visit-90", policy).measure(dayBefore).definition())
        .isEqualTo(Definition.SOCIALSTYRELSEN);
  }

  @Test
  void a_share_of_nobody_is_absent() {
    assertThat(new Share(0, 0).share()).isEqualTo(OptionalDouble.empty());
    assertThat(new Share(0, 2).share()).isEqualTo(OptionalDouble.of(0));
  }

  @ParameterizedTest
  @CsvSource({"297, true", "298, false"})
  void below_the_smallest_count_nothing_is_publishable(int smallest, boolean publishable) {
    Figures figures =
        figures("{\"definition\": \"socialstyrelsen\", \"smallestCount\": " + smallest + "}");
    assertThat(figures.waiting().publishable()).isEqualTo(publishable);
    assertThat(figures.completed().publishable()).isEqualTo(publishable);
  }

  @Test
  void a_name_that_is_none_is_refused() {
    assertThatThrownBy(() -> Definition.of("skr")).hasMessageContaining("skr");
  }

  private static Map<Definition, Shares> others(Definition leading) {
    Map<Definition, Shares> all =
        new EnumMap<>(
            Map.of(
                Definition.SKR_KCHD, new Shares(new Share(9, 297), new Share(13, 429)),
                Definition.SOCIALSTYRELSEN, new Shares(new Share(9, 297), new Share(9, 297)),
                Definition.OSTERGOTLAND, new Shares(new Share(15, 47), new Share(15, 47))));
    all.remove(leading);
    return all;
  }

  private static Figures figures(String policy) {
    return Yardsticks.national("visit-90", policy).measure(seen(DAY, waiting(), tally(LIMIT)));
  }

  /** The same people as {@link #tally}, by the day they began. */
  private static Tally waiting() {
    Tally waiting = new Tally();
    tally(LIMIT).forEach((c, n) -> waiting.add(new Cell(DAY - c.day(), LIMIT, c.standing()), n));
    return waiting;
  }

  private static Tally tally(long last) {
    Tally tally = new Tally();
    long count = 1;
    for (long days : new long[] {last, last + 1}) {
      for (Standing standing : Standing.values()) {
        tally.add(new Cell(days, LIMIT, standing), count);
        count *= 2;
      }
    }
    return tally;
  }

  static Observed seen(long day, Tally waiting, Tally completed) {
    return new Observed(day - 30, day, waiting, completed, new Tally(), new Tally(), 0);
  }
}
