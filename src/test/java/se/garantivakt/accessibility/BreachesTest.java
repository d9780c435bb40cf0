package se.garantivakt.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;

/** Findings. A clock of 2026-01-01 has its last day inside on 2026-04-01. */
class BreachesTest {
  private static final Yardstick TEN =
      Yardsticks.national("visit-90", "{\"findings.extensivePercent\": 100}");
  private static final Yardstick SHARE =
      Yardsticks.national("visit-90", "{\"findings.recurring\": 1000}");
  private PlaceByHand place = new PlaceByHand(TEN, "2026-01-01T00:00");

  @Test
  void as_many_breaches_as_the_rules_say_recur() {
    place
        .begin(10, "2026-01-01")
        .begin(4, "2026-01-02")
        .complete(4, "2026-01-02", "2026-04-02T23:00");
    place.advance("2026-05-01T00:00");
    assertThat(place.findings())
        .containsExactly(
            new Finding(
                place.figures.place(),
                Finding.Kind.RECURRING,
                Instant.parse("2026-04-30T22:00:00Z"),
                LocalDate.parse("2026-01-31"),
                LocalDate.parse("2026-05-01"),
                10,
                14,
                OptionalDouble.of(10 / 14.0),
                10,
                "visit-90/recurring"));
  }

  @Test
  void one_fewer_do_not() {
    place.begin(9, "2026-01-01");
    place.advance("2026-05-01T00:00");
    assertThat(place.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 18, true", "1, 19, false", "2, 17, false", "3, 27, true", "2, 19, false"})
  void a_share_of_enough_clocks_is_extensive(int breached, int kept, boolean found) {
    place = new PlaceByHand(SHARE, "2026-01-01T00:00");
    place.begin(breached + kept, "2026-01-01").complete(kept, "2026-01-01", "2026-03-01T10:00");
    place.advance("2026-05-01T00:00");
    assertThat(place.findings())
        .hasSize(found ? 1 : 0)
        .allSatisfy(f -> assertThat(f.kind()).isEqualTo(Finding.Kind.EXTENSIVE))
        .allSatisfy(f -> assertThat(f.threshold()).isEqualTo(0.1))
        .allSatisfy(f -> assertThat(f.rule()).isEqualTo("visit-90/extensive"));
  }

  @Test
  void who_is_seen_on_the_last_day_inside_did_not_breach_and_who_is_seen_after_did() {
    place.begin(20, "2026-01-01").complete(10, "2026-01-01", "2026-04-01T23:59");
    place.complete(10, "2026-01-01", "2026-04-02T00:00");
    place.advance("2026-05-01T00:00");
    assertThat(place.findings()).extracting(Finding::breaches).containsExactly(10L);
  }

  @Test
  void a_breach_is_where_the_clock_was_when_its_last_day_inside_ended() {
    PlaceByHand other = new PlaceByHand(TEN, "2026-01-01T00:00");
    place.begin(10, "2026-01-01").take(Counted.Kind.WAITING, -10, "2026-01-01", "2026-04-02T00:00");
    other.take(Counted.Kind.WAITING, 10, "2026-01-01", "2026-04-02T00:00");
    place.advance("2026-05-01T00:00");
    other.advance("2026-05-01T00:00");
    assertThat(place.findings()).hasSize(1);
    assertThat(other.findings()).isEmpty();
  }

  @Test
  void who_stands_aside_then_did_not_breach() {
    place.begin(10, "2026-01-01").take(Counted.Kind.WAITING, -10, "2026-01-01", "2026-04-01T00:00");
    place.take(Counted.Kind.WAITING, 10, "2026-01-01", "2026-04-01T00:00", Standing.PVV);
    place.advance("2026-05-01T00:00");
    assertThat(place.findings()).isEmpty();
  }

  @Test
  void what_becomes_known_later_adds_a_finding_and_none_is_said_twice() {
    place.begin(9, "2026-01-01");
    place.advance("2026-05-03T10:00");
    place.begin(1, "2026-01-01");
    place.advance("2026-05-20T00:00");
    assertThat(place.findings()).hasSize(1);
    Finding finding = place.findings().get(0);
    assertThat(finding.asOf()).isEqualTo("2026-05-03T22:00:00Z");
    assertThat(finding.until()).isEqualTo("2026-05-01");
    place.begin(1, "2026-01-01");
    place.advance("2026-05-25T00:00");
    assertThat(place.findings()).hasSize(1);
    place.advance("2026-06-01T00:00");
    assertThat(place.findings()).extracting(Finding::breaches).containsExactly(10L, 11L);
  }

  @Test
  void the_region_has_no_findings_nor_has_a_limit_in_exact_time() {
    PlaceByHand region = new PlaceByHand(TEN, Place.REGION, "2026-01-01T00:00");
    region.begin(50, "2026-01-01").advance("2026-05-01T00:00");
    assertThat(region.findings()).isEmpty();
    for (int limit : new int[] {Counted.INSIDE, Counted.BEYOND}) {
      place.figures.take(
          new Change(
              Counted.Kind.WAITING,
              50,
              PlaceByHand.at("2026-01-01T00:00"),
              Yardsticks.day("2026-01-01"),
              limit,
              Standing.PLAIN));
    }
    place.advance("2026-05-01T00:00");
    assertThat(place.findings()).isEmpty();
  }
}
