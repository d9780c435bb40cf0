package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Story;
import se.garantivakt.job.output.Said;

/** An input with an end lifts time to its maximum; that is no reason to speak of the future. */
class EndOfInputTest {
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";
  private static final Watch WITHOUT_UNTIL = Watch.on("2024-06-01");
  private static final Watch UNTIL_THE_DAY_OF_THE_SECOND_LEVEL =
      WITHOUT_UNTIL.until(Story.at("2024-04-17T00:00:00+02:00"));

  @Test
  void without_until_nothing_is_said_of_the_future_and_no_timer_is_left() throws Exception {
    try (WatchedTask task = WatchedTask.start(WITHOUT_UNTIL)) {
      task.tell(DECIDED).time("2024-04-02").news();
      task.end();
      assertThat(task.news()).isEmpty();
      assertThat(task.timers()).isZero();
      assertThat(task.entries()).isEqualTo(1);
    }
  }

  @Test
  void until_is_included_and_nothing_beyond_it_is_said() throws Exception {
    try (WatchedTask task = WatchedTask.start(UNTIL_THE_DAY_OF_THE_SECOND_LEVEL)) {
      task.tell(DECIDED).end();
      assertThat(Said.alerts(task.records()))
          .containsExactly(
              "imminent P30D 2024-05-01 @ 2024-04-01T00:00 historical",
              "imminent P14D 2024-05-01 @ 2024-04-17T00:00 historical");
      assertThat(task.timers()).isZero();
    }
  }

  @Test
  void an_event_that_waited_is_said_with_what_was_due_before_it_and_nothing_after()
      throws Exception {
    try (WatchedTask task = WatchedTask.start(WITHOUT_UNTIL)) {
      task.tell(DECIDED).time("2024-03-20");
      task.hear("2024-04-10 decision.exemption code=MoV until=2024-04-12").news();
      task.end();
      assertThat(Said.alerts(task.news()))
          .containsExactly(
              "imminent P30D 2024-05-01 @ 2024-04-01T00:00 historical",
              "withdrawn 2024-05-01 @ 2024-04-10T10:00 historical");
      assertThat(task.timers()).isZero();
    }
  }

  @Test
  void what_was_logged_after_until_is_not_heard_and_time_after_it_not_told() throws Exception {
    try (WatchedTask task = WatchedTask.start(UNTIL_THE_DAY_OF_THE_SECOND_LEVEL)) {
      task.tell(DECIDED).hear("2024-04-16 decision.informed id=in");
      task.hear("2024-04-20 visit.started purpose=treatment id=out").time("2024-05-03");
      assertThat(task.timers()).isZero();
      task.end();
      assertThat(Said.alerts(task.records())).hasSize(2).noneMatch(a -> a.startsWith("resolved"));
      assertThat(Said.outcomes(task.records())).hasSize(2).noneMatch(o -> o.startsWith("out"));
    }
  }
}
