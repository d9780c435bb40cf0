package se.garantivakt.job.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.TwoHands;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.watch.Watch;

/**
 * Somebody sets the wall clock of the machine, forward by a month and back again. By an hour's
 * limit, so that seconds count.
 */
class JumpingClockTest {
  private static final String TRIAGE = " decision.treatment kind=treatment episode=";
  private static final String DAY = "2024-03-05T";

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;

  @Test
  void time_moves_by_steps_only_and_a_care_given_in_time_is_heard_before_its_deadline()
      throws Exception {
    TwoHands clock = TwoHands.at(shared, at("10:00:00"));
    try (WholeJob job = new WholeJob(folder, Watch.rules("sepsis"), clock, "run.parallelism=1")) {
      job.log(
          at("09:00:01") + TRIAGE + "now",
          at("09:10:00") + TRIAGE + "soon",
          at("09:20:00") + TRIAGE + "later",
          at("09:25:00") + TRIAGE + "missed");
      job.start();
      job.await("the alerts before ten", () -> job.published().alerts().size() >= 6);

      clock.set("2024-04-05T10:00:00+02:00");
      job.await("the steps", () -> Alerts.of(job, "now").size() >= 4);
      assertThat(job.published().alerts()).hasSize(8);

      clock.set(at("09:58:00"));
      job.log(at("10:00:30") + " visit.completed purpose=treatment episode=soon");
      job.awaitOutcomes(5);
      clock.passTo(at("10:00:00"));
      clock.passTo(at("10:12:00"));
      job.await("the visit", () -> Alerts.of(job, "soon").size() >= 3);
      job.log(at("10:11:00") + " visit.completed purpose=treatment episode=later");
      job.awaitOutcomes(6);
      clock.passTo(at("10:26:00"));
      job.await("the breach", () -> Alerts.of(job, "missed").size() >= 4);

      assertThat(Alerts.of(job, "later")).hasSize(3).endsWith("resolved @ " + at("10:11:00"));
      Alerts.areThoseOfTheLogsOrder(job, at("10:25:59"));
    }
  }

  private static String at(String time) {
    return DAY + time + "+01:00";
  }
}
