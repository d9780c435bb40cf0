package se.garantivakt.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.garantivakt.accessibility.PlaceByHand.at;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.accessibility.Accessibility.Kind;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;

class ClinicFiguresTest {
  private static final Yardstick VISIT = Yardsticks.national("visit-90", "{}");
  private final PlaceByHand place = new PlaceByHand(VISIT, "2026-01-10T12:00");

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, 2026-03-28T22:59:59Z", "2026-03-29, 2026-03-29T21:59:59Z",
    "2026-10-24, 2026-10-24T21:59:59Z", "2026-10-25, 2026-10-25T22:59:59Z",
  })
  void a_day_ends_at_local_midnight_whatever_its_hours(String date, String lastSecond) {
    PlaceByHand there = new PlaceByHand(VISIT, date + "T00:00");
    there.begin(1, date);
    long midnight = there.figures.nextWake().getAsLong();
    assertThat(midnight).isEqualTo(Instant.parse(lastSecond).toEpochMilli() + 1000);
    assertThat(there.figures.advanceTo(midnight - 1)).isEmpty();
    Accessibility row = (Accessibility) there.figures.advanceTo(midnight).get(0);
    assertThat(row.period()).hasValue(date);
    assertThat(row.asOf()).isEqualTo(lastSecond);
    assertThat(row.figures().daysHere()).isEqualTo(1);
  }

  @Test
  void a_planned_pause_does_not_show_before_its_time() {
    place.begin(1, "2026-01-10");
    place.take(Counted.Kind.WAITING, -1, "2026-01-10", "2026-01-12T09:00");
    place.take(Counted.Kind.WAITING, 1, "2026-01-10", "2026-01-12T09:00", Standing.MOV);
    place.advance("2026-01-12T08:59");
    assertThat(current("2026-01-12T08:59").waiting().within()).isEqualTo(1);
    assertThat(current("2026-01-12T09:00").waiting().within()).isZero();
    assertThat(current("2026-01-12T09:00").waiting().exempt().mov()).isEqualTo(1);
    place.advance("2026-01-13T00:00");
    assertThat(place.rows(Kind.DAY_END))
        .extracting(row -> row.figures().waiting().exempt().mov())
        .containsExactly(0L, 0L, 1L);
  }

  @Test
  void the_last_instant_of_a_day_is_in_it_and_midnight_is_not() {
    place.take(Counted.Kind.WAITING, 1, "2026-01-10", "2026-01-11T00:00");
    place.figures.take(
        new Change(
            Counted.Kind.WAITING, 2, at("2026-01-11T00:00") - 1, 20_000, 90, Standing.PLAIN));
    place.advance("2026-01-12T00:00");
    assertThat(place.rows(Kind.DAY_END))
        .extracting(row -> row.figures().waiting().total())
        .containsExactly(2L, 3L);
  }

  @Test
  void a_month_is_said_again_once_a_day_and_only_if_it_came_out_otherwise() {
    place.begin(3, "2026-01-10").complete(1, "2026-01-10", "2026-01-20T10:00");
    place.advance("2026-02-03T10:00");
    assertThat(months()).containsExactly("2026-01 0 1 2");
    place.complete(1, "2026-01-10", "2026-01-30T10:00");
    place.advance("2026-02-03T18:00");
    place.complete(1, "2026-01-10", "2026-01-31T10:00");
    place.advance("2026-02-03T23:59");
    assertThat(months()).containsExactly("2026-01 0 1 2");
    place.advance("2026-02-04T00:00");
    assertThat(months()).containsExactly("2026-01 0 1 2", "2026-01 1 3 0");
    place.complete(1, "2026-01-10", "2026-01-31T10:00");
    place.advance("2026-02-04T10:00");
    place.complete(-1, "2026-01-10", "2026-01-31T10:00");
    place.advance("2026-02-10T00:00");
    assertThat(months()).hasSize(2);
  }

  @Test
  void a_late_difference_corrects_the_days_waited_here_of_every_month_it_reaches() {
    place.begin(1, "2026-01-10");
    place.advance("2026-03-15T10:00");
    assertThat(place.rows(Kind.MONTH_END))
        .extracting(r -> r.figures().daysHere())
        .contains(22L, 28L);
    place.take(Counted.Kind.WAITING, -1, "2026-01-10", "2026-02-11T10:00");
    place.advance("2026-03-16T00:00");
    assertThat(place.rows(Kind.MONTH_END))
        .extracting(r -> r.period().get() + " " + r.revision() + " " + r.figures().daysHere())
        .containsExactly("2026-01 0 22", "2026-02 0 28", "2026-02 1 10");
  }

  @Test
  void a_clock_that_moves_leaves_the_days_where_it_waited_them() {
    PlaceByHand other = new PlaceByHand(VISIT, "SE2", "2026-01-10T12:00");
    place.begin(1, "2026-01-10");
    place.take(Counted.Kind.WAITING, -1, "2026-01-10", "2026-01-16T10:00");
    other.take(Counted.Kind.WAITING, 1, "2026-01-10", "2026-01-16T10:00");
    place.advance("2026-02-01T00:00");
    other.advance("2026-02-01T00:00");
    assertThat(place.rows(Kind.MONTH_END).get(0).figures().daysHere()).isEqualTo(6);
    assertThat(other.rows(Kind.MONTH_END).get(0).figures().daysHere()).isEqualTo(16);
  }

  @Test
  void what_is_older_than_the_months_retained_counts_in_those_that_are() {
    place.begin(1, "2026-01-10");
    place.advance("2026-03-15T10:00");
    place.take(Counted.Kind.WAITING, 1, "2023-01-10", "2023-01-10T10:00");
    place.take(Counted.Kind.COMPLETED, 1, "2023-01-10", "2023-01-20T10:00");
    place.advance("2026-03-16T00:00");
    assertThat(current("2026-03-16T00:00").waiting().over()).isEqualTo(1);
    assertThat(place.rows(Kind.MONTH_END))
        .extracting(r -> r.period().get())
        .startsWith("2026-01", "2026-02", "2025-02")
        .doesNotContain("2025-01");
    assertThat(months()).contains("2025-02 0 0 1", "2026-02 1 0 2");
  }

  @Test
  void nothing_to_tell_is_told_once_and_then_there_is_silence() {
    place.begin(1, "2026-01-10").complete(1, "2026-01-10", "2026-01-11T10:00");
    place.advance("2026-06-01T12:00");
    assertThat(place.rows(Kind.DAY_END))
        .extracting(r -> r.period().get())
        .containsExactly("2026-01-10", "2026-01-11", "2026-01-12");
    assertThat(months()).containsExactly("2026-01 0 1 0", "2026-02 0 0 0");
    assertThat(place.figures.nextWake()).hasValue(at("2026-07-01T00:00"));
    place.begin(1, "2026-06-01");
    assertThat(place.figures.nextWake()).hasValue(at("2026-06-02T00:00"));
    place.advance("2026-06-02T00:00");
    assertThat(place.rows(Kind.DAY_END)).hasSize(4);
  }

  @Test
  void what_is_taken_back_at_once_is_never_told_of() {
    place.begin(1, "2026-01-10").begin(-1, "2026-01-10");
    assertThat(place.figures.nextWake()).isEmpty();
    assertThat(place.figures.isEmpty()).isTrue();
    place.advance("2026-03-01T00:00");
    assertThat(place.said).isEmpty();
  }

  @Test
  void a_place_where_nothing_has_happened_for_long_can_be_dropped() {
    place.begin(1, "2026-01-10").complete(1, "2026-01-10", "2026-01-11T10:00");
    int wakes = 0;
    for (OptionalLong wake = place.figures.nextWake(); wake.isPresent(); wakes++) {
      place.figures.advanceTo(wake.getAsLong());
      assertThat(place.figures.isEmpty()).isFalse();
      wake = place.figures.nextWake();
    }
    place.figures.drain();
    assertThat(wakes).isBetween(13, 30);
    assertThat(place.figures.isEmpty()).isTrue();
  }

  @Test
  void what_lies_ahead_wakes_a_silent_place() {
    place.begin(1, "2026-04-05");
    assertThat(place.figures.nextWake()).hasValue(at("2026-04-06T00:00"));
    assertThat(place.figures.isEmpty()).isFalse();
    place.advance("2026-04-06T00:00");
    assertThat(place.rows(Kind.DAY_END))
        .extracting(r -> r.period().get())
        .containsExactly("2026-04-05");
  }

  @Test
  void the_region_is_told_sums_of_what_took_effect() {
    for (int i = 0; i < 5; i++) {
      String from = "2026-01-10T0" + i + ":00";
      place.figures.take(
          Change.of(PlaceByHand.counted(Counted.Kind.WAITING, "SE1", "2026-01-10", from)));
    }
    place.take(Counted.Kind.WAITING, 1, "2026-01-10", "2026-01-20T00:00");
    long day = at("2026-01-10T00:00");
    Change five =
        new Change(Counted.Kind.WAITING, 5, day, Yardsticks.day("2026-01-10"), 90, Standing.PLAIN);
    assertThat(place.figures.drain()).isEqualTo(List.of(five));
    assertThat(place.figures.drain()).isEmpty();
    place.advance("2026-01-20T00:00");
    assertThat(place.figures.drain()).containsExactly(five.times(1).at(at("2026-01-20T00:00")));
    PlaceByHand region = new PlaceByHand(VISIT, Place.REGION, "2026-01-10T12:00");
    region.figures.take(five);
    assertThat(region.figures.drain()).isEmpty();
  }

  @Test
  void the_present_is_not_asked_for_before_days_that_ended_are_told() {
    place.begin(1, "2026-01-10");
    assertThatThrownBy(() -> place.figures.current(at("2026-01-11T00:00")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> place.figures.advanceTo(Long.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_present_row_has_the_month_so_far() {
    place.begin(2, "2026-01-10").complete(1, "2026-01-10", "2026-01-14T10:00");
    place.advance("2026-01-15T10:00");
    Accessibility row = place.figures.current(at("2026-01-15T10:00"));
    assertThat(row.period()).isEmpty();
    assertThat(row.asOf().toEpochMilli()).isEqualTo(at("2026-01-15T10:00"));
    assertThat(row.figures().completed().total()).isEqualTo(1);
    assertThat(row.figures().daysHere()).isEqualTo(2 * 4 + 1);
    assertThat(row.figures().waiting().longestDays()).hasValue(5);
  }

  private Figures current(String local) {
    return place.figures.current(at(local)).figures();
  }

  /** Period, revision, completed and waiting of each month's row. */
  private List<String> months() {
    return place.rows(Kind.MONTH_END).stream()
        .map(
            r ->
                String.join(
                    " ",
                    r.period().get(),
                    "" + r.revision(),
                    "" + r.figures().completed().total(),
                    "" + r.figures().waiting().total()))
        .toList();
  }
}
