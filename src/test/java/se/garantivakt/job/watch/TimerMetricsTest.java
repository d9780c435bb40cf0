package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** What operators see of timers: how many wait, and how late those fire that should be on time. */
class TimerMetricsTest {
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";
  private static final String DUE = "2024-04-01T00:00:00+02:00";

  private final Watch watch = Watch.on("2024-02-01");

  @Test
  void a_timer_that_fires_seconds_after_it_was_due_is_not_late() throws Exception {
    try (WatchedTask task = WatchedTask.start(watch).tell(DECIDED)) {
      fire(task, "2024-04-01T00:00:02+02:00");
      assertThat(task.timerLateness().getStatistics().getMax()).isEqualTo(2000);
      assertThat(task.count("timersFired")).isEqualTo(1);
      assertThat(task.count("timersFiredLate")).isZero();
    }
  }

  @Test
  void one_that_fires_after_more_than_what_makes_an_alert_historical_is_late() throws Exception {
    try (WatchedTask task = WatchedTask.start(watch).tell(DECIDED)) {
      fire(task, "2024-04-01T00:10:00+02:00");
      assertThat(task.count("timersFiredLate")).isZero();
      watch.clock().set("2024-04-17T00:10:01+02:00");
      task.time("2024-04-17T00:00:00+02:00");
      assertThat(task.count("timersFiredLate")).isEqualTo(1);
      assertThat(task.timerLateness().getStatistics().getMax()).isEqualTo(601_000);
    }
  }

  @Test
  void the_past_caught_up_with_at_a_first_start_is_not_late() throws Exception {
    watch.clock().set("2024-04-10");
    try (WatchedTask task = WatchedTask.start(watch).tell(DECIDED)) {
      task.time("2024-04-09");
      assertThat(task.count("timersFired")).isEqualTo(1);
      assertThat(task.count("timersFiredLate")).isZero();
      assertThat(task.timerLateness().getCount()).isZero();
    }
  }

  @Test
  void what_fell_due_while_the_job_was_down_is_late() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask task = WatchedTask.start(watch).tell(DECIDED).time("2024-03-31")) {
      state = task.snapshot();
    }
    watch.clock().set("2024-04-01T04:00:00+02:00");
    try (WatchedTask task = WatchedTask.restore(watch, state).time("2024-04-01")) {
      assertThat(task.count("timersFiredLate")).isEqualTo(1);
      assertThat(task.timerLateness().getStatistics().getMax())
          .isEqualTo(Duration.ofHours(4).toMillis());
    }
  }

  @Test
  void a_timer_that_other_keeping_times_have_set_is_counted_once() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask task = WatchedTask.start(watch).tell(DECIDED)) {
      task.tell("2024-02-05 decision.closed reason=died").time("2024-02-06");
      state = task.snapshot();
    }
    Watch longer = watch.keeping(Duration.ofDays(200), Duration.ofDays(30), 20);
    try (WatchedTask task = WatchedTask.restore(longer, state)) {
      assertThat(task.timersWaiting()).isEqualTo(task.timers()).isEqualTo(1);
      task.time("2024-07-01");
      assertThat(task.timersWaiting()).isEqualTo(task.timers()).isEqualTo(1);
      task.time("2024-12-01");
      assertThat(task.timersWaiting()).isEqualTo(task.timers()).isZero();
    }
    Watch shorter = watch.keeping(Duration.ofDays(50), Duration.ofDays(30), 20);
    try (WatchedTask task = WatchedTask.restore(shorter, state).time("2024-07-01")) {
      assertThat(task.timersWaiting()).isEqualTo(task.timers()).isZero();
    }
  }

  private void fire(WatchedTask task, String wallClock) throws Exception {
    watch.clock().set(wallClock);
    task.time(DUE);
  }
}
