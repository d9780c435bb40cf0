package se.garantivakt.accessibility.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.engine.Counted.Standing;

/** The formulas against the running example of Fong et al. (2022), and what they rest on. */
class QueueHealthTest {
  private static final long DAY = 20_000;
  private final Tally begun = new Tally();
  private final Tally ended = new Tally();
  private final Tally waiting = new Tally();

  @Test
  void the_example_of_the_paper_comes_out_as_there() {
    int target = 52 * 7;
    add(begun, DAY - 150, 1);
    add(begun, DAY, 30 * 13);
    add(ended, DAY - 90, 27 * 13);
    add(waiting, DAY - 63 * 7, 1200);
    QueueHealth health = QueueHealth.of(flow(), OptionalLong.of(target));
    assertThat(health.demand()).hasValue(30);
    assertThat(health.capacity()).hasValue(27);
    assertThat(health.load().getAsDouble()).isCloseTo(1.11, within(0.005));
    assertThat(health.targetQueue()).hasValue(390);
    assertThat(health.pressure().getAsDouble()).isCloseTo(2.42, within(0.005));
    Forecast forecast = Forecast.of(flow());
    assertThat(forecast.days().getAsDouble()).isCloseTo(1200 / 27.0 * 7, within(1e-9));
    assertThat(forecast.observations()).isEqualTo(351);
  }

  @ParameterizedTest
  @CsvSource({
    // the first day seen, days before DAY; then the window
    "0, 1",
    "26, 27",
    "27, 28",
    "89, 90",
    "90, 91",
    "91, 91",
    "181, 91",
  })
  void a_new_place_is_watched_from_its_first_day(long ago, long window) {
    add(begun, DAY - ago, 1);
    assertThat(flow().days()).isEqualTo(window);
  }

  @Test
  void a_place_of_which_nothing_was_seen_for_long_is_new() {
    add(begun, DAY - 182, 50);
    add(ended, DAY - 3, 1);
    assertThat(flow().days()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"27, 10, true", "27, 9, false", "26, 10, false"})
  void too_few_days_or_clocks_give_no_rate(long ago, long clocks, boolean known) {
    add(begun, DAY - ago, clocks);
    add(ended, DAY, clocks);
    add(waiting, DAY - 9, 4);
    QueueHealth health = QueueHealth.of(flow(), OptionalLong.of(90));
    assertThat(health.demand().isPresent()).isEqualTo(known);
    assertThat(health.capacity().isPresent()).isEqualTo(known);
    assertThat(health.load().isPresent()).isEqualTo(known);
    assertThat(health.targetQueue().isPresent()).isEqualTo(known);
    assertThat(health.pressure()).hasValue(0.2);
    Forecast forecast = Forecast.of(flow());
    assertThat(forecast.days())
        .isEqualTo(known ? OptionalDouble.of(4 * 28 / 10.0) : OptionalDouble.empty());
    assertThat(forecast.observations()).isEqualTo(clocks);
  }

  @Test
  void who_is_not_covered_or_stands_aside_is_not_in_the_queue() {
    begun.add(new Cell(DAY - 60, 90, Standing.NOT_COVERED), 100);
    begun.add(new Cell(DAY - 60, 90, Standing.MOV), 2);
    ended.add(new Cell(DAY, 90, Standing.NOT_COVERED), 100);
    ended.add(new Cell(DAY, 90, Standing.PVV), 3);
    waiting.add(new Cell(DAY - 7, 90, Standing.PVV), 100);
    waiting.add(new Cell(DAY - 7, 90, Standing.NOT_COVERED), 100);
    assertThat(flow()).isEqualTo(new QueueFlow(61, 2, 3, 0, 0));
    assertThat(QueueHealth.of(flow(), OptionalLong.of(90)).pressure()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void a_limit_of_no_days_has_no_pressure(boolean sameDay) {
    add(waiting, DAY - 1, 5);
    add(begun, DAY - 60, 91);
    OptionalLong limit = sameDay ? OptionalLong.of(0) : OptionalLong.empty();
    QueueHealth health = QueueHealth.of(flow(), limit);
    assertThat(health.pressure()).isEmpty();
    assertThat(health.targetQueue())
        .isEqualTo(sameDay ? OptionalDouble.of(0) : OptionalDouble.empty());
  }

  private QueueFlow flow() {
    return QueueFlow.of(new Observed(DAY, DAY, waiting, new Tally(), begun, ended, 0));
  }

  private static void add(Tally tally, long day, long count) {
    tally.add(new Cell(day, 90, Standing.PLAIN), count);
  }
}
