package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.output.Said;

/** State and timers go when nothing is left to say, and what is answered then. */
class ForgettingTest {
  private static final Watch WATCH = Watch.on("2024-02-01");
  private static final String DECIDED = "2024-02-01 referral.decided id=start toClinicId=CLINIC";
  private static final String VISIT = "2024-03-01 visit.completed purpose=firstVisit id=visit";
  private static final String GONE = "2024-06-09T11:00:00+02:00";

  private WatchedTask task;

  @BeforeEach
  void start() throws Exception {
    task = WatchedTask.start(WATCH);
  }

  @AfterEach
  void stop() throws Exception {
    task.close();
  }

  @Test
  void an_episode_whose_time_is_over_leaves_nothing_but_tombstones() throws Exception {
    task.tell(DECIDED, VISIT).time("2024-06-09T10:59:59.999+02:00");
    assertThat(task.entries()).isEqualTo(1);
    assertThat(task.timers()).isEqualTo(1);
    task.news();
    task.time(GONE);
    assertThat(task.news()).hasSize(1);
    assertThat(Said.tombstones(task.records())).containsExactly("guarantee.status E/visit-90/-");
    assertThat(task.entries()).isZero();
    assertThat(task.timers()).isZero();
    assertThat(task.openClocks()).isZero();
  }

  @Test
  void an_erasure_leaves_a_mark_and_its_timer_and_then_nothing() throws Exception {
    task.tell(DECIDED, "2024-04-01 decision.erased id=gone");
    task.time("2024-04-01T10:00:00+02:00");
    assertThat(Said.tombstones(task.records())).containsExactly("guarantee.status E/visit-90/-");
    assertThat(task.entries()).isEqualTo(1);
    assertThat(task.timers()).isEqualTo(1);
    assertThat(task.openClocks()).isZero();
    task.time("2024-05-01T09:59:59+02:00");
    assertThat(task.entries()).isEqualTo(1);
    task.time("2024-05-01T10:00:00+02:00");
    assertThat(task.entries()).isZero();
    assertThat(task.timers()).isZero();
  }

  @Test
  void nothing_of_the_patient_is_said_after_an_erasure() throws Exception {
    task.tell(DECIDED, "2024-04-01 decision.erased").time("2024-04-01T10:00:00+02:00").news();
    task.tell("2024-04-02 decision.treatment kind=treatment id=again");
    assertThat(task.news()).hasSize(1);
    assertThat(Said.outcomes(task.records())).endsWith("again ignored ERASED");
  }

  @Test
  void an_event_of_an_episode_that_is_past_leaves_no_state() throws Exception {
    task.tell("2024-02-01 referral.decided id=old logged=2024-06-01");
    assertThat(Said.outcomes(task.records())).containsExactly("old ignored EPISODE_PAST");
    assertThat(task.entries()).isZero();
    assertThat(task.timers()).isZero();
  }

  @Test
  void an_episode_takes_in_so_many_events_and_no_more() throws Exception {
    try (WatchedTask two =
        WatchedTask.start(WATCH.keeping(Duration.ofDays(100), Duration.ofDays(30), 2))) {
      two.tell(DECIDED, "2024-02-02 decision.informed", "2024-02-03 decision.informed id=third");
      assertThat(Said.outcomes(two.records()))
          .containsExactly("start applied", "e2 applied", "third ignored EPISODE_FULL");
    }
  }

  @Test
  void a_longer_time_to_keep_holds_for_what_was_kept_already_and_ends_too() throws Exception {
    OperatorSubtaskState state = task.tell(DECIDED, VISIT).snapshot();
    Watch longer = WATCH.keeping(Duration.ofDays(110), Duration.ofDays(30), 20);
    try (WatchedTask later = WatchedTask.restore(longer, state)) {
      later.time("2024-06-10");
      assertThat(later.entries()).isEqualTo(1);
      later.time("2024-06-20");
      assertThat(later.entries()).isZero();
      assertThat(later.timers()).isZero();
    }
  }

  @Test
  void a_shorter_time_to_keep_holds_too_when_the_timer_of_the_longer_comes() throws Exception {
    OperatorSubtaskState state = task.tell(DECIDED, VISIT).snapshot();
    Watch shorter = WATCH.keeping(Duration.ofDays(90), Duration.ofDays(30), 20);
    try (WatchedTask later = WatchedTask.restore(shorter, state)) {
      later.time(GONE);
      assertThat(later.entries()).isZero();
      assertThat(later.timers()).isZero();
    }
  }
}
