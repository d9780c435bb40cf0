package se.garantivakt.job.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.garantivakt.job.clinic.Counts.at;
import static se.garantivakt.job.clinic.Counts.begins;
import static se.garantivakt.job.clinic.Counts.day;
import static se.garantivakt.job.clinic.Counts.ends;
import static se.garantivakt.job.clinic.Counts.waiting;
import static se.garantivakt.job.clinic.ToldRows.all;
import static se.garantivakt.job.clinic.ToldRows.latest;
import static se.garantivakt.job.clinic.ToldRows.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Counted;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.rules.file.RuleSource;

/** The figures of clinics in the stream: when they are told, and that none is lost. */
class MeasureAccessibilityTest {
  private static final String A = "SE2321000016-1A01";
  private static final String B = "SE2321000016-1B02";

  private final RuleSource rules = Watch.rules("national");
  private final ClockByHand clock = ClockByHand.at("2026-03-10");

  @Test
  void a_change_is_told_once_in_an_interval_however_many_there_are() throws Exception {
    try (MeasuredTask task = MeasuredTask.start(rules, clock)) {
      task.time(at("2026-03-10T12:00:00"));
      for (int i = 0; i < 7; i++) {
        task.hear(begins(A, "2026-03-10"));
      }
      assertThat(task.time(at("2026-03-10T12:04:59")).news()).isEmpty();
      assertThat(rows(task.time(at("2026-03-10T12:05:00")).news()))
          .containsExactly("current null asOf 2026-03-10T12:05:00+01:00: 7 wait");
      assertThat(task.time(at("2026-03-10T13:00:00")).news()).isEmpty();
    }
  }

  @Test
  void what_cannot_be_worked_out_says_of_which_place() throws Exception {
    Place place = new Place(A, "visit-90", Optional.of("SE-x"));
    PlacedChanges ofALaterVersion =
        new PlacedChanges(PlaceKey.of(place), at("2026-03-10T12:00:00"), new byte[] {9});
    try (MeasuredTask task = MeasuredTask.start(rules, clock)) {
      task.time(at("2026-03-10T11:59:00")).take(ofALaterVersion);
      assertThatThrownBy(() -> task.time(at("2026-03-10T12:05:00")))
          .hasStackTraceContaining("clinic " + A + ", guarantee visit-90, care area SE-x, cannot")
          .hasStackTraceContaining("has version 9, this program reads version 1");
    }
  }

  @Test
  void days_and_months_are_told_when_they_end_and_a_month_again_when_it_was_otherwise()
      throws Exception {
    try (MeasuredTask task = MeasuredTask.start(rules, clock)) {
      task.time(at("2026-03-30T12:00:00")).hear(begins(A, "2026-03-30"));
      task.hear(begins(A, "2026-03-30"));
      assertThat(rows(task.time(at("2026-04-01T00:00:00")).news()))
          .contains(
              "dayEnd 2026-03-30 asOf 2026-03-30T23:59:59+02:00: 2 wait",
              "dayEnd 2026-03-31 asOf 2026-03-31T23:59:59+02:00: 2 wait",
              "monthEnd 2026-03 asOf 2026-03-31T23:59:59+02:00: 2 wait");
      task.hear(ends(A, "2026-03-30", "2026-03-31"));
      assertThat(rows(task.time(at("2026-04-02T00:00:00")).news()))
          .contains("monthEnd 2026-03 asOf 2026-03-31T23:59:59+02:00: 1 wait, revision 1");
      assertThat(rows(task.time(at("2026-04-03T00:00:00")).news()))
          .noneMatch(row -> row.startsWith("monthEnd"));
    }
  }

  @Test
  void a_clock_that_moves_leaves_its_days_where_it_waited_them() throws Exception {
    try (MeasuredTask task = MeasuredTask.start(rules, clock)) {
      task.time(at("2026-03-02T12:00:00")).hear(begins(A, "2026-03-02"));
      long moved = day("2026-03-12");
      task.hear(waiting(A, -1, "2026-03-02", moved), waiting(B, 1, "2026-03-02", moved));
      task.time(at("2026-04-01T00:00:00"));
      Map<String, JsonNode> months = latest(task.rows(), "monthEnd");
      assertThat(months.get(A).get("daysHere").asInt()).isEqualTo(10);
      assertThat(months.get(B).get("daysHere").asInt()).isEqualTo(20);
      assertThat(months.get(A).at("/waiting/total").asInt()).isZero();
      assertThat(months.get(B).at("/waiting/total").asInt()).isOne();
    }
  }

  @Test
  void the_region_is_told_by_the_rows_of_its_clinics_and_adds_them_up() throws Exception {
    try (MeasuredTask clinics = MeasuredTask.start(rules, clock);
        MeasuredTask region = MeasuredTask.start(rules, clock)) {
      clinics.time(at("2026-03-30T12:00:00"));
      for (int i = 0; i < 50; i++) {
        clinics.hear(begins(i % 2 == 0 ? A : B, "2026-03-30"));
      }
      clinics.time(at("2026-04-01T00:00:00"));
      assertThat(clinics.region()).hasSize(4); // two clinics, of one care area and of all
      for (PlacedChanges changes : clinics.region()) {
        region.take(changes);
      }
      region.time(at("2026-04-01T00:00:00"));
      List<JsonNode> months = all(region.rows(), "monthEnd");
      assertThat(months).hasSize(2);
      assertThat(months)
          .allMatch(row -> row.get("clinicId").asText().equals("*"))
          .allMatch(row -> row.at("/waiting/total").asInt() == 50);
      assertThat(months.stream().map(row -> row.get("careArea").asText(null)))
          .containsExactlyInAnyOrder("241", null);
      assertThat(region.region()).isEmpty();
    }
  }

  @Test
  void what_a_task_that_runs_ahead_has_heard_is_told_from_when_it_was_known() throws Exception {
    try (MeasuredTask task = MeasuredTask.start(rules, clock)) {
      task.time(at("2026-03-10T12:00:00")).hear(begins(A, "2026-03-10"));
      Counted late = waiting(A, 1, "2026-03-10", day("2026-03-10"));
      task.take(Counts.placed(late, at("2026-03-12T09:00:00")));
      assertThat(rows(task.time(at("2026-03-13T00:00:00")).news()))
          .contains(
              "dayEnd 2026-03-11 asOf 2026-03-11T23:59:59+01:00: 1 wait",
              "dayEnd 2026-03-12 asOf 2026-03-12T23:59:59+01:00: 2 wait");
    }
  }

  @Test
  void a_place_that_is_taken_back_leaves_nothing_behind() throws Exception {
    try (MeasuredTask task = MeasuredTask.start(rules, clock)) {
      task.time(at("2026-03-10T12:00:00"));
      Counted[] begun = begins(A, "2026-03-10");
      task.hear(begun);
      task.time(at("2026-03-10T12:05:00"));
      assertThat(task.entries()).isPositive();
      for (Counted one : begun) {
        task.hear(
            new Counted(
                one.kind(),
                -one.sign(),
                one.clinicId(),
                one.guarantee(),
                one.careArea(),
                one.instant(),
                one.startDay(),
                one.limitDays(),
                one.standing()));
      }
      task.time(at("2026-05-05T00:00:00"));
      assertThat(task.entries()).isZero();
      assertThat(task.timers()).isZero();
    }
  }

  @Test
  void rescaled_from_one_task_to_four_and_to_two_the_months_are_the_same() throws Exception {
    Map<String, JsonNode> expected;
    try (MeasuredTask alone = MeasuredTask.start(rules, clock)) {
      fill(alone, 0, 60);
      fill(alone, 60, 90);
      alone.time(at("2026-04-01T00:00:00"));
      expected = latest(alone.rows(), "monthEnd");
    }
    OperatorSubtaskState one;
    try (MeasuredTask first = MeasuredTask.startOnDisk(rules, clock)) {
      fill(first, 0, 60);
      one = first.snapshot();
    }
    List<OperatorSubtaskState> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      try (MeasuredTask part = MeasuredTask.restore(rules, clock, part(one, 1, 4, i), 4, i)) {
        four.add(part.snapshot());
      }
    }
    OperatorSubtaskState whole =
        AbstractStreamOperatorTestHarness.repackageState(four.toArray(OperatorSubtaskState[]::new));
    Map<String, JsonNode> months = new TreeMap<>();
    for (int i = 0; i < 2; i++) {
      try (MeasuredTask part = MeasuredTask.restore(rules, clock, part(whole, 4, 2, i), 2, i)) {
        for (int n = 60; n < 90; n++) {
          for (Counted counted : begins("SE-" + n % 15, "2026-03-15")) {
            PlacedChanges changes = Counts.placed(counted, at("2026-03-10T12:00:00"));
            if (MeasuredTask.taskOf(changes.place(), 2) == i) {
              part.take(changes);
            }
          }
        }
        part.time(at("2026-04-01T00:00:00"));
        months.putAll(latest(part.rows(), "monthEnd"));
      }
    }
    assertThat(months).isEqualTo(expected);
  }

  private static OperatorSubtaskState part(
      OperatorSubtaskState state, int from, int tasks, int index) {
    return AbstractStreamOperatorTestHarness.repartitionOperatorState(
        state, RunSettings.MAX_PARALLELISM, from, tasks, index);
  }

  private void fill(MeasuredTask task, int from, int to) throws Exception {
    task.time(at("2026-03-10T12:00:00"));
    for (int n = from; n < to; n++) {
      task.hear(begins("SE-" + n % 15, n < 60 ? "2026-03-10" : "2026-03-15"));
    }
  }
}
