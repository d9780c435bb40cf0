package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.garantivakt.job.output.Said;

/** The mark that keeps the past from waking anybody. */
class HistoricalTest {
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";
  private static final String BREACH = "2024-05-02T00:00:00+02:00";

  @Test
  void what_a_backlog_says_is_marked() throws Exception {
    try (WatchedTask task = WatchedTask.start(Watch.on("2024-06-01"))) {
      task.tell(DECIDED).time(BREACH);
      assertThat(Said.alerts(task.records()))
          .hasSize(6)
          .allMatch(alert -> alert.endsWith(" historical"));
    }
  }

  @Test
  void what_is_said_as_it_happens_is_not() throws Exception {
    Watch watch = Watch.on("2024-06-01");
    watch.clock().set("2024-05-02T00:00:02+02:00");
    try (WatchedTask task = WatchedTask.start(watch)) {
      task.tell(DECIDED).time("2024-05-01").news();
      task.time(BREACH);
      assertThat(Said.alerts(task.news()))
          .containsExactly(
              "resolved 2024-05-01 @ 2024-05-02T00:00", "breached 2024-05-01 @ 2024-05-02T00:00");
    }
  }

  @Test
  void it_begins_where_time_lies_more_than_ten_minutes_behind_the_wall_clock() throws Exception {
    for (String second : new String[] {"00", "01"}) {
      Watch watch = Watch.on("2024-06-01");
      watch.clock().set("2024-05-02T00:10:" + second + "+02:00");
      try (WatchedTask task = WatchedTask.start(watch)) {
        task.tell(DECIDED).time(BREACH);
        String mark = second.equals("00") ? "" : " historical";
        assertThat(Said.alerts(task.records()))
            .endsWith("breached 2024-05-01 @ 2024-05-02T00:00" + mark);
      }
    }
  }

  @Test
  void news_ahead_of_a_time_far_behind_wait_for_it_and_are_marked() throws Exception {
    try (WatchedTask task = WatchedTask.start(Watch.on("2024-04-25"))) {
      task.time("2024-03-01").hear(DECIDED + " logged=2024-04-25");
      assertThat(Said.alerts(task.records())).isEmpty();
      task.time("2024-04-25T10:00:00+02:00");
      assertThat(Said.alerts(task.records()))
          .containsExactly("imminent P7D 2024-05-01 @ 2024-04-25T10:00 historical");
    }
  }

  @Test
  void news_that_come_after_a_start_wait_for_time_and_are_as_new_as_they_are() throws Exception {
    Watch watch = Watch.on("2024-06-01");
    watch.clock().set("2024-04-25T10:00:05+02:00");
    try (WatchedTask task = WatchedTask.start(watch)) {
      task.hear(DECIDED + " logged=2024-04-25");
      task.hear(DECIDED + " episode=OTHER logged=2024-04-24");
      assertThat(Said.alerts(task.records())).isEmpty();
      task.time("2024-04-25T10:00:04+02:00");
      assertThat(Said.alerts(task.records()))
          .containsExactly(
              "imminent P7D 2024-05-01 @ 2024-04-24T10:00 historical",
              "imminent P7D 2024-05-01 @ 2024-04-25T10:00");
    }
  }
}
