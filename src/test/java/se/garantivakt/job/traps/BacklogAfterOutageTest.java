package se.garantivakt.job.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.TwoHands;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.watch.Watch;

/**
 * The job was away while deadlines passed. What the log held meanwhile says which of them were met,
 * and the law's time, not the run's, stands in what is said of the others.
 */
class BacklogAfterOutageTest {
  private static final String TREATMENT = " decision.treatment kind=treatment episode=";
  private static final String TREATED = " visit.started purpose=treatment episode=";

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;

  @Test
  void what_was_missed_is_said_by_the_log_and_marked_and_what_comes_after_is_not()
      throws Exception {
    TwoHands clock = TwoHands.at(shared, "2024-04-10T21:00:00+02:00");
    try (WholeJob job = new WholeJob(folder, Watch.rules("national"), clock)) {
      job.log(
          "2023-02-01" + TREATMENT + "met",
          "2023-02-01" + TREATMENT + "never",
          "2023-02-05" + TREATMENT + "late",
          "2023-03-10" + TREATED + "met",
          "2023-06-10" + TREATED + "late",
          "2024-01-11" + TREATMENT + "waiting",
          "2024-03-20" + TREATMENT + "booked");
      job.start();
      job.awaitOutcomes(7);
      job.await("the alert of the day before", () -> alerts(job, "waiting").size() >= 4);

      job.log(
          "2024-04-10T21:00:01+02:00 visit.booked by=clinic purpose=treatment"
              + " appointmentAt=2024-07-01 episode=booked");
      clock.passTo("2024-04-10T21:00:05+02:00");
      job.await("the booking", () -> alerts(job, "booked").size() >= 1);
      clock.passTo("2024-04-11T00:00:02+02:00");
      job.await("midnight", () -> alerts(job, "waiting").size() >= 6);

      assertThat(alerts(job, "met")).isEmpty();
      assertThat(alerts(job, "never"))
          .containsExactly(
              "imminent P30D @ 2023-04-02T00:00:00+02:00 historical",
              "imminent P14D @ 2023-04-18T00:00:00+02:00 historical",
              "imminent P7D @ 2023-04-25T00:00:00+02:00 historical",
              "imminent P1D @ 2023-05-01T00:00:00+02:00 historical",
              "resolved @ 2023-05-03T00:00:00+02:00 historical",
              "breached @ 2023-05-03T00:00:00+02:00 historical");
      assertThat(alerts(job, "late"))
          .hasSize(7)
          .endsWith("resolved @ 2023-06-10T10:00:00+02:00 historical");
      assertThat(alerts(job, "booked")).containsExactly("foreseen @ 2024-04-10T21:00:01+02:00");
      assertThat(alerts(job, "waiting"))
          .startsWith("imminent P30D @ 2024-03-11T00:00:00+01:00 historical")
          .endsWith(
              "imminent P1D @ 2024-04-09T00:00:00+02:00 historical",
              "resolved @ 2024-04-11T00:00:00+02:00",
              "breached @ 2024-04-11T00:00:00+02:00");
      Alerts.areThoseOfTheLogsOrder(job, "2024-04-11T00:00:02+02:00");
    }
  }

  private static List<String> alerts(WholeJob job, String episode) {
    return Alerts.of(job, episode);
  }
}
