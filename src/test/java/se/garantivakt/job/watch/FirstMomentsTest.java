package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.output.Said;

/** After a restore, before the broker has answered for the first time. */
class FirstMomentsTest {
  private static final Watch WATCH = Watch.on("2024-02-20");
  private static final String DECIDED = "2024-02-01 referral.decided";
  private static final String BOOKED =
      "2024-02-05 visit.booked appointmentAt=2024-08-15 purpose=firstVisit id=booked";
  private static final String LATE = "2024-02-03 decision.informed id=late";

  @Test
  void a_late_fact_withdraws_nothing_that_stands() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask task = WatchedTask.start(WATCH)) {
      task.hear(DECIDED, BOOKED).time("2024-02-20");
      assertThat(Said.alerts(task.records())).singleElement().asString().contains("foreseen");
      state = task.snapshot();
    }
    try (WatchedTask task = WatchedTask.restore(WATCH, state)) {
      task.hear(LATE);
      assertThat(Said.alerts(task.records())).isEmpty();
      task.time("2024-02-21");
      assertThat(Said.alerts(task.records())).isEmpty();
    }
  }

  @Test
  void state_without_timers_from_the_end_of_the_input_is_refused() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask task = WatchedTask.start(WATCH)) {
      task.hear(DECIDED).time("2024-02-20").end();
      state = task.snapshot();
    }
    assertThatThrownBy(() -> WatchedTask.restore(WATCH, state).close())
        .rootCause()
        .hasMessageContaining("end of the input")
        .hasMessageContaining("savepoint without drain");
    WatchedTask.restore(WATCH.until(Instant.parse("2024-03-01T00:00:00Z")), state).close();
  }
}
