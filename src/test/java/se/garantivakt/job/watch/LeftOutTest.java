package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.CancelTaskException;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Story;
import se.garantivakt.event.Action;
import se.garantivakt.event.Common;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Referral;
import se.garantivakt.job.output.Said;

/** One episode that cannot be worked off is named, and can be left out; the others are watched. */
class LeftOutTest {
  private static final Watch WATCH = Watch.on("2024-02-01");
  private static final String DECIDED = "2024-02-01 referral.decided toClinicId=CLINIC episode=";
  private static final String AFTER_ITS_DEADLINE = "2024-05-10";

  @Test
  void what_fails_says_at_which_episode_and_how_to_go_on_without_it() throws Exception {
    try (WatchedTask task = WatchedTask.start(WATCH)) {
      task.tell(DECIDED + "good");
      failsNamingIt(() -> task.hear(beyondAllCalendars()));
    }
  }

  @Test
  void what_fails_in_a_replay_says_it_too() throws Exception {
    RetellGuarantees retelling = WATCH.until(Story.at("2024-12-31")).retelling();
    try (var harness =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            retelling, event -> event.event().common().episodeId(), Types.STRING)) {
      harness.processElement(beyondAllCalendars(), 0);
      failsNamingIt(() -> harness.processWatermark(Long.MAX_VALUE));
    }
  }

  private static void failsNamingIt(ThrowableAssert.ThrowingCallable code) {
    assertThatThrownBy(code)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fingerprint 2f05d4b689d270ca cannot")
        .hasMessageContaining("input.leave-out=2f05d4b689d270ca")
        .hasMessageNotContaining("bad")
        .hasCauseInstanceOf(ArithmeticException.class);
  }

  /** Which a decoder would refuse. */
  private static LoggedEvent beyondAllCalendars() {
    Common common = Common.required("e", "bad", "P", new Moment.At(Instant.MAX), "CLINIC");
    LogPosition position = Story.event(DECIDED + "bad", 1).position();
    return new LoggedEvent(Referral.of(common, Action.REFERRAL_DECIDED), position);
  }

  @Test
  void a_task_that_is_cancelled_has_not_failed_at_an_episode() {
    CancelTaskException cancelled = new CancelTaskException();
    assertThatThrownBy(
            () ->
                EpisodeFailure.naming(
                    () -> "E",
                    () -> {
                      throw cancelled;
                    }))
        .isSameAs(cancelled);
  }

  @Test
  void of_one_that_is_left_out_nothing_is_said_and_nothing_lost() throws Exception {
    OperatorSubtaskState state = told();
    try (WatchedTask task = WatchedTask.restore(WATCH.leavingOut("bad"), state)) {
      task.time(AFTER_ITS_DEADLINE);

      assertThat(Said.alerts(task.records())).isNotEmpty();
      assertThat(Said.all(task.records())).noneMatch(line -> line.contains("bad"));
      assertThat(task.entries()).isEqualTo(2);
      assertThat(task.timers()).as("that of the other has nothing more to say").isEqualTo(1);
    }
  }

  @Test
  void it_is_told_within_an_hour_once_it_is_left_out_no_longer() throws Exception {
    OperatorSubtaskState state;
    try (WatchedTask task = WatchedTask.restore(WATCH.leavingOut("bad"), told())) {
      task.time(AFTER_ITS_DEADLINE);
      state = task.snapshot();
    }
    try (WatchedTask task = WatchedTask.restore(WATCH, state)) {
      task.time("2024-05-10T13:00:00+02:00");

      assertThat(Said.all(task.records()))
          .isNotEmpty()
          .allMatch(line -> line.contains("bad"))
          .anyMatch(line -> line.contains("breached"));
    }
  }

  @Test
  void time_that_ends_ends_for_it_too() throws Exception {
    try (WatchedTask task = WatchedTask.restore(WATCH.leavingOut("bad"), told())) {
      task.end();

      assertThat(task.timers()).isZero();
      assertThat(task.entries()).isEqualTo(2);
    }
  }

  private static OperatorSubtaskState told() throws Exception {
    try (WatchedTask task = WatchedTask.start(WATCH)) {
      return task.tell(DECIDED + "good", DECIDED + "bad").snapshot();
    }
  }
}
