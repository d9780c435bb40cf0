package se.garantivakt.accessibility.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.accessibility.Yardsticks.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.accessibility.Yardsticks;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;

/** Statistics from counts per day against sorting everyone's days. */
class EveryoneByDaysTest {
  private static final long DAY = day("2026-03-31");
  private static final Yardstick VISIT = Yardsticks.national("visit-90", "{}");

  @Property
  void statistics_are_those_of_everyones_days_sorted(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 400) Integer> days, @ForAll long seed) {
    Random random = new Random(seed);
    Tally waiting = new Tally();
    Tally completed = new Tally();
    for (int each : days) {
      Standing standing = Standing.values()[random.nextInt(5)];
      waiting.add(new Cell(DAY - each, 90, standing), 1);
      completed.add(new Cell(each, 90, standing), 1);
    }
    Figures figures = VISIT.measure(DefinitionTest.seen(DAY, waiting, completed));
    List<Integer> sorted = days.stream().sorted().toList();
    int n = sorted.size();
    double median =
        n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2.0;
    WaitingFigures w = figures.waiting();
    assertThat(w.medianDays()).hasValue(median);
    assertThat(w.p90Days()).hasValue(sorted.get((int) Math.ceil(n * 0.9 - 1e-9) - 1));
    assertThat(w.longestDays()).hasValue(sorted.get(n - 1));
    CompletedFigures c = figures.completed();
    assertThat(c.medianDays()).hasValue(median);
    assertThat(c.meanDays().getAsDouble())
        .isEqualTo(days.stream().mapToInt(i -> i).average().getAsDouble());
    assertThat(w.bands()).isEqualTo(c.bands());
    assertThat(w.bands().values().stream().mapToLong(i -> i).sum())
        .isEqualTo(n)
        .isEqualTo(w.total());
    assertThat(w.within() + w.over() + sum(w.exempt()) + w.notCovered()).isEqualTo(w.total());
    assertThat(c.within() + c.late() + sum(c.exempt()) + c.notCovered()).isEqualTo(c.total());
  }

  @ParameterizedTest
  @CsvSource({
    "visit-90, 0, 0-30",
    "visit-90, 30, 0-30",
    "visit-90, 31, 31-60",
    "visit-90, 60, 31-60",
    "visit-90, 61, 61-90",
    "visit-90, 90, 61-90",
    "visit-90, 91, 91-120",
    "visit-90, 120, 91-120",
    "visit-90, 121, 121-180",
    "visit-90, 180, 121-180",
    "visit-90, 181, 181-365",
    "visit-90, 365, 181-365",
    "visit-90, 366, 366+",
    "visit-90, 5000, 366+",
    "contact, 0, 0",
    "contact, 1, 1",
    "assessment, 3, 3",
    "assessment, 7, 7",
    "assessment, 8, 8+",
    "assessment, 400, 8+",
    "no-such-guarantee, 5, 0-30"
  })
  void a_wait_is_in_its_band(String guarantee, int days, String band) {
    Tally one = new Tally();
    one.add(new Cell(days, 90, Standing.PLAIN), 1);
    Map<String, Long> bands =
        Yardsticks.national(guarantee, "{}")
            .measure(DefinitionTest.seen(DAY, new Tally(), one))
            .completed()
            .bands();
    assertThat(bands).containsEntry(band, 1L);
    assertThat(bands.values().stream().mapToLong(i -> i).sum()).isEqualTo(1);
  }

  @Property
  void nobody_waits_no_days(@ForAll @IntRange(max = 2) int which) {
    String guarantee = List.of("visit-90", "contact", "assessment").get(which);
    Figures none =
        Yardsticks.national(guarantee, "{}")
            .measure(DefinitionTest.seen(DAY, new Tally(), new Tally()));
    assertThat(none.areNothing()).isTrue();
    assertThat(none.waiting().medianDays()).isEmpty();
    assertThat(none.waiting().p90Days()).isEmpty();
    assertThat(none.waiting().longestDays()).isEmpty();
    assertThat(none.completed().meanDays()).isEmpty();
    assertThat(none.completed().share().share()).isEmpty();
    assertThat(none.waiting().publishable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    Counted.INSIDE + ", 1, 0",
    Counted.BEYOND + ", 0, 1",
    "0, 0, 1",
    "5, 1, 0",
    "4, 0, 1"
  })
  void a_limit_not_told_by_days_decides_by_itself(int limit, long within, long over) {
    Tally one = new Tally();
    one.add(new Cell(DAY - 5, limit, Standing.PLAIN), 1);
    WaitingFigures waiting = VISIT.measure(DefinitionTest.seen(DAY, one, new Tally())).waiting();
    assertThat(waiting.within()).isEqualTo(within);
    assertThat(waiting.over()).isEqualTo(over);
  }

  @Property
  void corrections_leave_no_trace_and_order_does_not_matter(
      @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> days, @ForAll long seed) {
    Random random = new Random(seed);
    Tally plain = new Tally();
    List<Map.Entry<Cell, Long>> all = new ArrayList<>();
    for (int each : days) {
      Cell cell = new Cell(each, 90, Standing.values()[random.nextInt(5)]);
      plain.add(cell, 1);
      all.add(Map.entry(cell, 1L));
      Cell wrong = new Cell(random.nextInt(20), 90, Standing.PLAIN);
      all.add(Map.entry(wrong, 1L));
      all.add(Map.entry(wrong, -1L));
    }
    Collections.shuffle(all, random);
    Tally corrected = new Tally();
    all.forEach(entry -> corrected.add(entry.getKey(), entry.getValue()));
    assertThat(corrected).isEqualTo(plain);
    assertThat(corrected.total()).isEqualTo(days.size());
    corrected.minus(plain);
    assertThat(corrected.isEmpty()).isTrue();
  }

  private static long sum(Exempt exempt) {
    return exempt.pvv() + exempt.mov() + exempt.sov();
  }
}
