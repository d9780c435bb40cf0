package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What clinics hear of a treatment clock, record by record. */
class AlertStoryTest {
  private static final Engine NATIONAL = Story.engine("national");
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";

  @Test
  void each_level_is_said_at_midnight_of_the_day_with_that_many_days_left() {
    Story story = Story.by(NATIONAL).tell(DECIDED).until("2024-04-30");
    assertThat(story.alerts())
        .containsExactly(
            "imminent P30D 2024-05-01 @ 2024-04-01T00:00",
            "imminent P14D 2024-05-01 @ 2024-04-17T00:00",
            "imminent P7D 2024-05-01 @ 2024-04-24T00:00",
            "imminent P1D 2024-05-01 @ 2024-04-30T00:00");
  }

  @Test
  void the_breach_resolves_the_warnings_and_is_said_last() {
    Story story = Story.by(NATIONAL).tell(DECIDED + " logged=2024-04-25").until("2024-05-02");
    assertThat(story.alerts())
        .containsExactly(
            "imminent P7D 2024-05-01 @ 2024-04-25T10:00",
            "imminent P1D 2024-05-01 @ 2024-04-30T00:00",
            "resolved 2024-05-01 @ 2024-05-02T00:00",
            "breached 2024-05-01 @ 2024-05-02T00:00");
  }

  @Test
  void of_several_levels_passed_at_once_only_the_smallest_is_said() {
    Story story = Story.by(NATIONAL).tell(DECIDED + " logged=2024-04-20").until("2024-04-20");
    assertThat(story.alerts()).containsExactly("imminent P14D 2024-05-01 @ 2024-04-20T10:00");
  }

  @Test
  void a_stop_inside_the_limit_resolves_all_warnings_in_one_record() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-04-25 visit.started purpose=treatment")
            .until("2024-06-01");
    assertThat(story.alerts())
        .endsWith("resolved 2024-05-01 @ 2024-04-25T10:00")
        .filteredOn(a -> a.startsWith("resolved"))
        .hasSize(1);
    assertThat(lastAlert(story).concerns()).hasSize(3);
  }

  @Test
  void a_late_stop_resolves_the_breach() {
    Story story = Story.by(NATIONAL).tell(DECIDED, "2024-05-20 visit.started purpose=treatment");
    assertThat(story.alerts()).endsWith("resolved 2024-05-01 @ 2024-05-20T10:00");
    assertThat(lastAlert(story).concerns())
        .containsExactly("E/treatment-90/-|breached||2024-05-01");
  }

  @Test
  void a_pause_that_moves_the_deadline_withdraws_what_was_said_of_the_old_one() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-04-10 decision.exemption code=MoV until=2024-04-20")
            .until("2024-04-11");
    assertThat(story.alerts())
        .containsExactly(
            "imminent P30D 2024-05-01 @ 2024-04-01T00:00",
            "withdrawn 2024-05-01 @ 2024-04-10T10:00");
  }

  @Test
  void when_the_pause_is_over_the_levels_of_the_new_deadline_are_said_anew() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-04-10 decision.exemption code=MoV until=2024-04-20")
            .until("2024-04-28");
    assertThat(story.alerts())
        .endsWith(
            "imminent P30D 2024-05-11 @ 2024-04-20T00:00",
            "imminent P14D 2024-05-11 @ 2024-04-27T00:00");
  }

  @Test
  void an_exemption_registered_after_the_breach_for_a_time_before_it_withdraws_the_breach() {
    Story story =
        Story.by(NATIONAL)
            .tell(
                DECIDED, "2024-05-10 decision.exemption code=MoV from=2024-04-01 until=2024-05-01")
            .until("2024-05-11");
    assertThat(story.alerts())
        .endsWith(
            "withdrawn 2024-05-01 @ 2024-05-10T10:00",
            "imminent P30D 2024-05-31 @ 2024-05-10T10:00");
  }

  @Test
  void care_registered_late_that_was_given_in_time_withdraws_the_breach() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-04-30 visit.started purpose=treatment logged=2024-05-10");
    assertThat(story.alerts()).endsWith("withdrawn 2024-05-01 @ 2024-05-10T10:00");
    assertThat(story.status("treatment-90", "2024-05-10").state()).isEqualTo(State.MET);
  }

  @Test
  void a_booking_beyond_the_deadline_is_foreseen_and_withdrawn_when_it_is_moved_inside() {
    Story story =
        Story.by(NATIONAL)
            .tell(
                DECIDED,
                "2024-02-10 visit.booked purpose=treatment appointmentAt=2024-05-20",
                "2024-02-20 visit.moved purpose=treatment appointmentAt=2024-04-20")
            .until("2024-02-21");
    assertThat(story.alerts())
        .containsExactly(
            "foreseen 2024-05-01 @ 2024-02-10T10:00", "withdrawn 2024-05-01 @ 2024-02-20T10:00");
  }

  @Test
  void a_new_holder_hears_only_the_smallest_level_and_the_old_one_that_it_is_over() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-04-20 referral.transferred toClinicId=OTHER arrangedBy=region")
            .until("2024-04-21");
    List<Alert> alerts = alerts(story);
    assertThat(story.alerts())
        .endsWith(
            "withdrawn 2024-05-01 @ 2024-04-20T10:00",
            "imminent P14D 2024-05-01 @ 2024-04-20T10:00");
    assertThat(alerts.get(alerts.size() - 2).clinicId()).isEqualTo("CLINIC");
    assertThat(alerts.get(alerts.size() - 1).clinicId()).isEqualTo("OTHER");
  }

  @Test
  void the_duty_is_said_with_the_breach_and_without_travel_on_the_patients_own_choice() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-02-10 decision.otherRegion", "2024-02-20 decision.returned")
            .until("2024-06-01");
    assertThat(lastAlert(story).duty()).contains(new Alert.Duty(true, false));
  }

  @Test
  void two_facts_and_the_midnight_between_them_are_told_in_the_logs_order_whatever_comes_first() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED)
            .tell("2024-04-05 visit.started purpose=treatment logged=2024-04-20")
            .tell("2024-03-01 decision.exemption code=MoV until=2024-03-11 logged=2024-03-02");
    assertThat(story.status("treatment-90", "2024-04-20").deadline().orElseThrow().toString())
        .contains("2024-05-11");
    assertThat(story.transitions())
        .containsExactly(
            "treatment-90/- - > running by e1",
            "treatment-90/- running > met by e2",
            "treatment-90/- met > met by e3");
  }

  @Test
  void the_voided_start_of_a_clock_leaves_it_cancelled_and_its_warnings_withdrawn() {
    Story story =
        Story.by(NATIONAL).tell(DECIDED, "2024-04-20 decision.voided voids=e1").until("2024-08-01");
    assertThat(story.alerts()).endsWith("withdrawn 2024-05-01 @ 2024-04-20T10:00");
    assertThat(story.transitions()).endsWith("treatment-90/- running > cancelled by e2");
  }

  @Test
  void erasure_ends_what_stands_leaves_tombstones_and_nothing_more_is_taken_in() {
    Story story =
        Story.by(NATIONAL)
            .tell(DECIDED, "2024-04-20 decision.erased", "2024-04-21 decision.informed")
            .until("2024-08-01");
    assertThat(story.published())
        .contains(new Tombstone("E/treatment-90/-", "E"))
        .last()
        .extracting("reason")
        .isEqualTo(Outcome.Reason.ERASED);
    assertThat(story.episode().wakeAt()).isEmpty();
    assertThat(story.alerts()).endsWith("withdrawn 2024-05-01 @ 2024-04-20T10:00");
  }

  private static Alert lastAlert(Story story) {
    List<Alert> alerts = alerts(story);
    return alerts.get(alerts.size() - 1);
  }

  private static List<Alert> alerts(Story story) {
    return story.published().stream()
        .filter(Alert.class::isInstance)
        .map(Alert.class::cast)
        .toList();
  }
}
