package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.job.output.Said;

/** A story that is stopped anywhere goes on as if it had never been. */
class RestoredStoryTest {
  private static final String[] STORY = {
    "2024-02-01 referral.decided id=start toClinicId=CLINIC",
    "2024-02-20 decision.treatment kind=treatment careArea=241",
    "2024-03-05 visit.offered offerId=o1 appointmentAt=2024-03-20 purpose=treatment",
    "2024-03-06 visit.declined offerId=o1 purpose=treatment",
    "2024-04-18 decision.exemption code=MoV from=2024-03-01 until=2024-03-31",
    "2024-04-19 visit.booked appointmentAt=2024-08-15 purpose=firstVisit",
    "2024-07-01 visit.completed purpose=firstVisit id=visit",
    "2024-07-02 visit.voided voids=visit",
    "2024-09-01 decision.closed reason=died",
  };
  private static final String END = "2025-02-01";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void it_says_the_very_same_records(boolean rocks) throws Exception {
    Watch watch = rocks ? Watch.on("2024-02-01").onDisk() : Watch.on("2024-02-01");
    WatchedTask awake = WatchedTask.start(watch);
    WatchedTask stopped = WatchedTask.start(watch);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < STORY.length; i++) {
      awake.tell(STORY[i]);
      stopped.tell(i, STORY[i]);
      said.addAll(Said.all(stopped.records()));
      OperatorSubtaskState state = stopped.snapshot();
      stopped.close();
      stopped = WatchedTask.restore(watch, state);
      assertThat(stopped.timers()).isEqualTo(awake.timers());
      assertThat(stopped.timersWaiting()).isEqualTo(stopped.timers());
      assertThat(stopped.openClocks()).isEqualTo(awake.openClocks());
    }
    said.addAll(Said.all(stopped.time(END).records()));
    assertThat(said).isEqualTo(Said.all(awake.time(END).records()));
    assertThat(stopped.entries()).isEqualTo(awake.entries()).isZero();
    stopped.close();
    awake.close();
  }
}
