package se.garantivakt.job.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.clinic.Counts.at;
import static se.garantivakt.job.clinic.Counts.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.engine.Unbooked.Is;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.rules.file.RuleSource;

/** Breaches that clinics foresee, in the stream: when they are decided, and that none is lost. */
class ForeseeBreachesTest {
  private static final String A = "SE2321000016-1A01";

  private final RuleSource rules = Watch.rules("national");
  private final ClockByHand clock = ClockByHand.at("2026-03-10");

  @Test
  void it_is_raised_at_the_midnight_of_the_forecast_and_ended_at_the_next_interval()
      throws Exception {
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      task.time(at("2026-03-10T12:00:00"));
      task.hear(waiting("C1", A, "2026-03-20", at("2026-03-10T12:00:00")));
      task.forecast(forecast(A, "2026-03-11", 20));
      assertThat(task.time(at("2026-03-10T23:59:59")).news()).isEmpty();
      assertThat(task.time(at("2026-03-11T00:00:00")).news())
          .containsExactly("foreseen C1 2026-03-11T00:00:00+01:00");
      task.hear(said(Is.OTHERWISE, "C1", A, "2026-03-20", at("2026-03-11T09:02:00")));
      assertThat(task.time(at("2026-03-11T09:04:59")).news()).isEmpty();
      assertThat(task.time(at("2026-03-11T09:05:00")).news())
          .containsExactly("withdrawn C1 2026-03-11T09:02:00+01:00");
      assertThat(task.entries()).isZero();
      assertThat(task.timers()).isZero();
    }
  }

  @Test
  void a_midnight_without_a_forecast_decides_nothing() throws Exception {
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      task.hear(waiting("C1", A, "2026-03-20", at("2026-03-10T12:00:00")));
      task.forecast(forecast(A, "2026-03-11", 20));
      task.time(at("2026-03-13T00:00:00"));
      assertThat(task.news()).hasSize(1);
      assertThat(task.entries()).isOne();
      assertThat(task.timers()).isZero();
    }
  }

  @Test
  void what_falls_due_at_a_midnight_counts_at_it_and_what_is_known_later_does_not()
      throws Exception {
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      task.time(at("2026-03-10T12:00:00"));
      task.hear(
          waiting("C1", A, "2026-03-20", at("2026-03-10T12:00:00")),
          waiting("C2", A, "2026-03-20", at("2026-03-10T12:00:00")));
      task.hear(said(Is.OTHERWISE, "C1", A, "2026-03-20", day("2026-03-11")));
      task.hear(said(Is.OTHERWISE, "C2", A, "2026-03-20", day("2026-03-11") + 1));
      task.forecast(forecast(A, "2026-03-11", 20));
      assertThat(task.time(at("2026-03-12T00:00:00")).news())
          .containsExactly(
              "foreseen C2 2026-03-11T00:00:00+01:00",
              "withdrawn C2 2026-03-11T00:00:00.001+01:00");
    }
  }

  /** An episode's topics are not heard in step: what is said last can be known from earlier on. */
  @Test
  void what_is_said_after_holds_though_it_was_known_before() throws Exception {
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      task.time(at("2026-03-10T12:00:00"));
      task.hear(waiting("C1", A, "2026-03-20", at("2026-03-15T12:00:00")));
      task.hear(said(Is.OTHERWISE, "C1", A, "2026-03-20", at("2026-03-12T12:00:00")));
      task.hear(said(Is.OTHERWISE, "C2", A, "2026-03-20", at("2026-03-15T12:00:00")));
      task.hear(waiting("C2", A, "2026-03-20", at("2026-03-12T12:00:00")));
      task.forecast(forecast(A, "2026-03-17", 20));
      assertThat(task.time(at("2026-03-18T00:00:00")).news())
          .containsExactly("foreseen C2 2026-03-17T00:00:00+01:00");
    }
  }

  @Test
  void forecasts_that_run_ahead_are_used_each_at_its_midnight() throws Exception {
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      task.hear(waiting("C1", A, "2026-04-30", at("2026-03-10T12:00:00")));
      task.forecast(forecast(A, "2026-03-11", 10));
      task.forecast(forecast(A, "2026-03-12", 60));
      task.forecast(forecast(A, "2026-03-13", 10));
      assertThat(task.time(at("2026-03-14T00:00:00")).news())
          .containsExactly(
              "foreseen C1 2026-03-12T00:00:00+01:00", "withdrawn C1 2026-03-13T00:00:00+01:00");
    }
  }

  @Test
  void what_is_said_long_after_is_marked_historical() throws Exception {
    clock.set("2026-06-01");
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      task.hear(waiting("C1", A, "2026-03-20", at("2026-03-10T12:00:00")));
      task.forecast(forecast(A, "2026-03-11", 20));
      assertThat(task.time(at("2026-03-11T00:00:00")).news())
          .containsExactly("foreseen C1 2026-03-11T00:00:00+01:00 historical");
    }
  }

  @Test
  void what_is_held_is_bounded_by_the_clocks_that_wait_without_a_booking() throws Exception {
    try (ForeseeingTask task = ForeseeingTask.start(rules, clock)) {
      for (int i = 0; i < 500; i++) {
        long known = at("2026-03-10T12:00:00") + i;
        task.hear(waiting("C" + i, A, "2026-03-20", known));
        if (i >= 3) {
          task.hear(said(Is.OVER, "C" + i, A, "2026-03-20", known));
        }
      }
      for (int day = 11; day < 31; day++) {
        task.forecast(forecast(A, "2026-03-" + day, 20));
        task.time(day("2026-03-" + day));
      }
      assertThat(task.entries()).isEqualTo(1); // one place, with a map of three clocks
      assertThat(task.news()).hasSize(3);
      for (int i = 0; i < 3; i++) {
        task.hear(said(Is.OVER, "C" + i, A, "2026-03-20", at("2026-03-31T12:00:00")));
      }
      task.time(day("2026-04-01"));
      assertThat(task.entries()).isZero();
      assertThat(task.timers()).isZero();
    }
  }

  @Test
  void rescaled_from_one_task_to_four_and_to_two_the_same_is_said() throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    OperatorSubtaskState one;
    try (ForeseeingTask first = ForeseeingTask.startOnDisk(rules, clock)) {
      for (int i = 0; i < 40; i++) {
        first.hear(waiting("C" + i, "SE-" + i % 15, "2026-03-20", at("2026-03-10T12:00:00")));
        expected.add("foreseen C" + i + " 2026-03-11T00:00:00+01:00");
      }
      for (int place = 0; place < 15; place++) {
        first.forecast(forecast("SE-" + place, "2026-03-11", 20));
      }
      first.time(at("2026-03-10T12:05:00"));
      one = first.snapshot();
    }
    List<OperatorSubtaskState> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      try (ForeseeingTask part = ForeseeingTask.restore(rules, clock, part(one, 1, 4, i), 4, i)) {
        four.add(part.snapshot());
      }
    }
    OperatorSubtaskState whole =
        AbstractStreamOperatorTestHarness.repackageState(four.toArray(OperatorSubtaskState[]::new));
    TreeSet<String> said = new TreeSet<>();
    for (int i = 0; i < 2; i++) {
      try (ForeseeingTask part = ForeseeingTask.restore(rules, clock, part(whole, 4, 2, i), 2, i)) {
        part.time(day("2026-03-11"));
        said.addAll(part.news());
        assertThat(part.timers()).isZero();
      }
    }
    assertThat(said).isEqualTo(expected);
  }

  private static OperatorSubtaskState part(
      OperatorSubtaskState state, int from, int tasks, int index) {
    return AbstractStreamOperatorTestHarness.repartitionOperatorState(
        state, RunSettings.MAX_PARALLELISM, from, tasks, index);
  }

  private static PlacedForecast forecast(String clinic, String day, double days) {
    return new PlacedForecast(PlaceKey.of(waiting("any", clinic, day, 0)), day(day), days);
  }

  private static Unbooked waiting(String clock, String clinic, String deadline, long known) {
    return said(Is.WAITING, clock, clinic, deadline, known);
  }

  private static Unbooked said(Is is, String clock, String clinic, String deadline, long known) {
    long last = LocalDate.parse(deadline).toEpochDay();
    return new Unbooked(
        is,
        clock,
        "E",
        "P",
        clinic,
        "visit-90",
        Optional.of("241"),
        last - 90,
        last,
        last,
        false,
        known,
        "e1",
        "visit-90/start");
  }
}
