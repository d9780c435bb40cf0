package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.output.Said;

/** What time alone says, and what records say before and after it. */
class AlertsByTimeTest {
  private static final String DECIDED = "2024-02-01 decision.treatment kind=treatment";
  private static final String TWO_WEEKS_LEFT = "2024-04-17T00:00:00+02:00";
  private static final String JUST_BEFORE = "2024-04-16T23:59:59.999+02:00";

  private WatchedTask task;

  @BeforeEach
  void start() throws Exception {
    task = WatchedTask.start(Watch.on("2024-02-01"));
  }

  @AfterEach
  void stop() throws Exception {
    task.close();
  }

  @Test
  void an_alert_is_said_when_time_comes_to_its_instant_and_not_before() throws Exception {
    task.tell(DECIDED).time(JUST_BEFORE);
    assertThat(Said.alerts(task.records()))
        .containsExactly("imminent P30D 2024-05-01 @ 2024-04-01T00:00");
    task.time(TWO_WEEKS_LEFT);
    assertThat(Said.alerts(task.news()))
        .containsExactly("imminent P14D 2024-05-01 @ 2024-04-17T00:00");
  }

  @Test
  void time_that_leaps_over_several_instants_says_each() throws Exception {
    task.tell(DECIDED).time("2024-05-03");
    assertThat(Said.alerts(task.records()))
        .containsExactly(
            "imminent P30D 2024-05-01 @ 2024-04-01T00:00",
            "imminent P14D 2024-05-01 @ 2024-04-17T00:00",
            "imminent P7D 2024-05-01 @ 2024-04-24T00:00",
            "imminent P1D 2024-05-01 @ 2024-04-30T00:00",
            "resolved 2024-05-01 @ 2024-05-02T00:00",
            "breached 2024-05-01 @ 2024-05-02T00:00");
  }

  @Test
  void a_code_that_comes_late_withdraws_what_was_said_without_it() throws Exception {
    task.tell(DECIDED).time("2024-04-18");
    assertThat(Said.alerts(task.news())).hasSize(2);
    task.hear("2024-03-01 decision.exemption code=MoV until=2024-03-31 logged=2024-04-18");
    assertThat(Said.alerts(task.news())).containsExactly("withdrawn 2024-05-01 @ 2024-04-18T10:00");
    task.time("2024-05-01");
    assertThat(Said.alerts(task.news()))
        .containsExactly("imminent P30D 2024-05-31 @ 2024-05-01T00:00");
  }

  @Test
  void an_event_ahead_of_time_waits_while_something_is_due_before_it() throws Exception {
    task.tell(DECIDED).time("2024-04-10").news();
    task.hear("2024-04-20 visit.started purpose=treatment id=visit");
    assertThat(Said.outcomes(task.records())).endsWith("visit applied");
    assertThat(Said.alerts(task.news())).isEmpty();
    task.time(TWO_WEEKS_LEFT);
    assertThat(Said.alerts(task.news()))
        .containsExactly(
            "imminent P14D 2024-05-01 @ 2024-04-17T00:00",
            "resolved 2024-05-01 @ 2024-04-20T10:00");
  }

  @Test
  void an_event_ahead_of_time_is_said_at_once_while_nothing_is_due_before_it() throws Exception {
    task.tell(DECIDED).time("2024-04-10");
    task.hear("2024-04-16 visit.started purpose=treatment");
    assertThat(Said.alerts(task.records())).endsWith("resolved 2024-05-01 @ 2024-04-16T10:00");
    assertThat(task.timers()).isEqualTo(1);
  }

  @Test
  void an_episode_has_one_timer_at_most_whatever_happens() throws Exception {
    task.hear(DECIDED);
    assertThat(task.timers()).isEqualTo(1);
    task.hear("2024-02-10 decision.exemption code=MoV from=2024-02-10 until=2024-03-10");
    assertThat(task.timers()).isEqualTo(1);
    task.time("2024-04-20").hear("2024-04-10 referral.decided id=r toClinicId=OTHER");
    assertThat(task.timers()).isEqualTo(1);
    task.hear("2024-04-11 referral.voided voids=r").time("2024-05-20");
    assertThat(task.timers()).isEqualTo(1);
    task.time("2024-08-01");
    assertThat(task.timers()).isZero();
    assertThat(task.entries()).isEqualTo(1);
  }
}
