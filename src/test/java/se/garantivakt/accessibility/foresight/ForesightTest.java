package se.garantivakt.accessibility.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.engine.Unbooked.Is;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleSetLoader;

/** When a clinic's forecast raises an alert of a clock without a booking, and when it ends. */
class ForesightTest {
  private static final RuleSet NATIONAL =
      new RuleSetLoader().load(Path.of("config", "rules"), "national");
  private static final LocalDays DAYS = new LocalDays(NATIONAL.switches().zone());
  private static final String DEADLINE = "2026-05-30";

  private final Foresight foresight = new Foresight(NATIONAL, DAYS);
  private final List<Alert> said = new ArrayList<>();
  private Optional<ForeseenClock> held = Optional.empty();

  @Example
  void less_left_than_the_forecast_raises_it_and_as_much_does_not() {
    take(waiting(DEADLINE, DEADLINE));
    decide("2026-04-30", 30);
    assertThat(said).isEmpty();
    decide("2026-05-01", 30);
    Alert alert = said.get(0);
    assertThat(alert.kind()).isEqualTo(Alert.Kind.FORESEEN);
    assertThat(alert.reason()).contains("forecast");
    assertThat(alert.alertId()).isEqualTo("E/visit-90/-|foreseen|forecast|2026-05-30");
    assertThat(alert.daysLeft()).hasValue(29);
    assertThat(alert.at()).isEqualTo("2026-04-30T22:00:00Z");
    assertThat(alert.breachAt().orElseThrow()).isEqualTo("2026-05-30T22:00:00Z");
    assertThat(alert.duty()).contains(new Alert.Duty(true, true));
    assertThat(NATIONAL.source(alert.rule())).isNotEmpty();
  }

  @Example
  void it_is_raised_once_and_stands_until_the_margin_more_is_left() {
    take(waiting(DEADLINE, DEADLINE));
    decide("2026-05-01", 30);
    decide("2026-05-02", 30);
    decide("2026-05-03", 21);
    assertThat(said).hasSize(1);
    decide("2026-05-04", 19);
    assertThat(said).hasSize(2);
    assertThat(said.get(1).kind()).isEqualTo(Alert.Kind.WITHDRAWN);
    assertThat(said.get(1).concerns()).containsExactly(said.get(0).alertId());
    decide("2026-05-05", 25);
    assertThat(said).hasSize(2);
    decide("2026-05-06", 25);
    assertThat(said).hasSize(3);
  }

  @Example
  void a_booking_withdraws_it_at_once_and_care_resolves_it() {
    for (Is is : new Is[] {Is.OTHERWISE, Is.OVER}) {
      held = Optional.empty();
      said.clear();
      take(waiting(DEADLINE, DEADLINE));
      decide("2026-05-01", 30);
      take(said(is, DEADLINE, DEADLINE, "e7"));
      assertThat(held).isEmpty();
      Alert end = said.get(1);
      assertThat(end.kind()).isEqualTo(is == Is.OVER ? Alert.Kind.RESOLVED : Alert.Kind.WITHDRAWN);
      assertThat(end.cause()).isEqualTo("e7");
      assertThat(end.concerns()).containsExactly(said.get(0).alertId());
    }
  }

  @Example
  void another_deadline_withdraws_it_and_it_is_raised_anew_of_that() {
    take(waiting(DEADLINE, DEADLINE));
    decide("2026-05-01", 30);
    take(said(Is.WAITING, "2026-06-04", "2026-06-04", "e7"));
    assertThat(said).hasSize(2);
    decide("2026-05-06", 30);
    assertThat(said).hasSize(3);
    assertThat(said.get(2).alertId()).endsWith("2026-06-04");
  }

  @Example
  void to_say_again_what_was_said_changes_nothing() {
    take(waiting(DEADLINE, DEADLINE));
    decide("2026-05-01", 30);
    take(waiting(DEADLINE, DEADLINE));
    decide("2026-05-02", 30);
    assertThat(said).hasSize(1);
    take(said(Is.OTHERWISE, DEADLINE, DEADLINE, "e7"));
    take(said(Is.OTHERWISE, DEADLINE, DEADLINE, "e7"));
    assertThat(said).hasSize(2);
  }

  @Example
  void a_planned_pause_does_not_count_down() {
    take(waiting("2026-06-10", "2026-05-30"));
    decide("2026-05-01", 30);
    assertThat(said).hasSize(1);
    assertThat(said.get(0).deadline().orElseThrow().text(DAYS.zone())).isEqualTo("2026-06-10");
    assertThat(said.get(0).daysLeft()).hasValue(29);
  }

  @Example
  void nothing_is_foreseen_before_the_clock_begins() {
    take(waiting(DEADLINE, DEADLINE));
    decide("2026-02-28", 200);
    assertThat(said).isEmpty();
    decide("2026-03-01", 200);
    assertThat(said).hasSize(1);
  }

  /** Between a raise and a withdrawal the forecast fell by the margin at least. */
  @Property
  void a_forecast_that_moves_by_less_than_the_margin_makes_no_alert_come_and_go(
      @ForAll @Size(60) List<@IntRange(min = 20, max = 26) Integer> forecasts) {
    held = Optional.empty();
    said.clear();
    take(waiting(DEADLINE, DEADLINE));
    for (int day = 0; day < forecasts.size(); day++) {
      decide(LocalDate.of(2026, 4, 1).plusDays(day).toString(), forecasts.get(day));
    }
    assertThat(said).hasSizeLessThanOrEqualTo(1);
  }

  private void take(Unbooked unbooked) {
    held = foresight.take(held, unbooked, said::add);
  }

  private void decide(String day, double forecast) {
    long midnight = DAYS.begin(LocalDate.parse(day).toEpochDay());
    held = held.map(clock -> foresight.decide(clock, forecast, midnight, said::add));
  }

  private static Unbooked waiting(String deadline, String countedTo) {
    return said(Is.WAITING, deadline, countedTo, "e1");
  }

  private static Unbooked said(Is is, String deadline, String countedTo, String cause) {
    return new Unbooked(
        is,
        "E/visit-90/-",
        "E",
        "P",
        "SE2321000016-1A01",
        "visit-90",
        Optional.of("241"),
        LocalDate.parse("2026-03-01").toEpochDay(),
        LocalDate.parse(deadline).toEpochDay(),
        LocalDate.parse(countedTo).toEpochDay(),
        false,
        DAYS.begin(LocalDate.parse("2026-05-10").toEpochDay()),
        cause,
        "visit-90/start");
  }
}
