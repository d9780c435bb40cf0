package se.garantivakt.job.traps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.TwoHands;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.watch.Watch;

/**
 * Records whose time is ahead of now, in a job that has heard everything: by an hour's limit, so
 * that minutes count. What is too far ahead is rejected; what is slightly ahead is heard, and waits
 * for what falls due before it. Neither makes it later than it is.
 */
class RecordDatedAheadTest {
  private static final String TRIAGE = " decision.treatment kind=treatment episode=";
  private static final String DAY = "2024-03-05T";

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;

  @Test
  void it_is_rejected_or_waits_and_time_passes_only_with_the_clock() throws Exception {
    TwoHands clock = TwoHands.at(shared, at("10:00:00"));
    try (WholeJob job = new WholeJob(folder, Watch.rules("sepsis"), clock, "run.parallelism=1")) {
      job.log(at("09:00:30") + TRIAGE + "first", at("09:02:00") + TRIAGE + "second");
      job.start();
      job.await("the alerts before ten", () -> job.published().alerts().size() >= 4);

      job.log(
          at("10:05:01") + TRIAGE + "far id=far",
          at("10:04:00") + " visit.completed purpose=treatment episode=second id=near");
      job.await("the rejection", () -> !job.published().raw(OutputTopic.REJECTED).isEmpty());
      job.awaitOutcomes(3);
      clock.passTo(at("10:01:30"));
      job.await("a breach", () -> Alerts.of(job, "first").size() >= 4);
      assertThat(Alerts.of(job, "second")).hasSize(2);

      clock.passTo(at("10:03:00"));
      job.await("the other breach", () -> Alerts.of(job, "second").size() >= 5);
      assertThat(Alerts.of(job, "second"))
          .endsWith(
              "resolved @ " + at("10:02:00"),
              "breached @ " + at("10:02:00"),
              "resolved @ " + at("10:04:00"));

      assertThat(job.published().of(OutputTopic.REJECTED))
          .singleElement()
          .satisfies(r -> assertThat(r.get("reason").textValue()).isEqualTo("LOG_TIME_AHEAD"));
      Alerts.areThoseOfTheLogsOrder(job, at("10:04:59"));
    }
  }

  private static String at(String time) {
    return DAY + time + "+01:00";
  }
}
