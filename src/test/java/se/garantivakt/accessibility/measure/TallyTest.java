package se.garantivakt.accessibility.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;

/** Counts by cell are those of a sorted map. */
class TallyTest {
  private static final Comparator<Cell> ORDER =
      Comparator.comparingLong(Cell::day)
          .thenComparingInt(Cell::limitDays)
          .thenComparing(Cell::standing);

  record More(Cell cell, long count) {}

  @Property
  void it_counts_as_a_sorted_map_does(
      @ForAll("changes") List<More> changes,
      @ForAll("days") long from,
      @ForAll("days") long until) {
    TreeMap<Cell, Long> map = new TreeMap<>(ORDER);
    Tally tally = new Tally();
    for (More more : changes) {
      tally.add(more.cell(), more.count());
      map.merge(more.cell(), more.count(), Long::sum);
    }
    map.values().removeIf(count -> count == 0);
    assertThat(cells(tally)).isEqualTo(told(map));
    assertThat(tally.total()).isEqualTo(map.values().stream().mapToLong(c -> c).sum());
    assertThat(tally.size()).isEqualTo(map.size());
    TreeMap<Cell, Long> between = new TreeMap<>(map);
    between.keySet().removeIf(cell -> cell.day() < from || cell.day() >= until);
    assertThat(cells(tally.between(from, until))).isEqualTo(told(between));
    Tally nothing = tally.copy();
    nothing.minus(tally);
    assertThat(nothing.isEmpty()).isTrue();
    nothing.plus(tally);
    assertThat(nothing).isEqualTo(tally).hasSameHashCodeAs(tally);
    tally.forget(from);
    map.keySet().removeIf(cell -> cell.day() < from);
    assertThat(cells(tally)).isEqualTo(told(map));
  }

  @Example
  void a_day_that_no_calendar_has_is_refused() {
    assertThatThrownBy(() -> new Tally().add(new Cell(1L << 40, 90, Standing.PLAIN), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("day 1099511627776");
  }

  private static String cells(Tally tally) {
    StringBuilder text = new StringBuilder();
    tally.forEach((cell, count) -> text.append(cell).append('=').append(count).append('\n'));
    return text.toString();
  }

  private static String told(TreeMap<Cell, Long> map) {
    StringBuilder text = new StringBuilder();
    map.forEach((cell, count) -> text.append(cell).append('=').append(count).append('\n'));
    return text.toString();
  }

  @Provide
  Arbitrary<Long> days() {
    return Arbitraries.longs().between(-3, 12);
  }

  @Provide
  Arbitrary<List<More>> changes() {
    Arbitrary<Integer> limits = Arbitraries.of(0, 3, 90, Counted.INSIDE, Counted.BEYOND);
    return Combinators.combine(
            days(), limits, Arbitraries.of(Standing.class), Arbitraries.longs().between(-3, 3))
        .as((day, limit, standing, count) -> new More(new Cell(day, limit, standing), count))
        .list()
        .ofMaxSize(60);
  }
}
