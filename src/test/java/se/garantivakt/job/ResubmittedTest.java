package se.garantivakt.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.cli.CommandRun;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.watch.Watch;

/** The whole way: rejected, the limit raised, sent again, heard. */
class ResubmittedTest {
  private static final String RAISED = "input.most-bytes=65536";

  @Test
  void what_a_limit_rejected_is_heard_once_it_is_raised_and_the_record_resubmitted(
      @TempDir Path folder) throws Exception {
    String day = LocalDate.now().minusDays(9).toString();
    try (WholeJob job =
        new WholeJob(
            folder, Watch.rules("stockholm"), new MachineClock(), "input.most-bytes=1024")) {
      job.log(
          day + " decision.treatment kind=treatment id=small",
          day
              + " visit.booked purpose=treatment id=large appointmentAt="
              + day
              + " note="
              + "x".repeat(2000));
      job.start();
      job.await("a rejection", () -> !job.published().of(OutputTopic.REJECTED).isEmpty());
      job.kill();
      resubmitted(job, 1, 0);
      job.goOn(RAISED);
      job.await("the large one", () -> outcomes(job).contains("large applied"));
      resubmitted(job, 0, 1);
      job.stop();
      assertThat(outcomes(job)).containsExactlyInAnyOrder("small applied", "large applied");
      assertThat(job.published().of(OutputTopic.REJECTED)).hasSize(1);
    }
  }

  private static List<String> outcomes(WholeJob job) {
    return job.published().outcomes().stream()
        .map(said -> said.get("eventId").asText() + " " + said.get("outcome").asText())
        .toList();
  }

  private static void resubmitted(WholeJob job, int sent, int before) {
    CommandRun run =
        CommandRun.of(
            "resubmit", "--bootstrap=" + job.bootstrap(), "--set", RAISED, "--yes", "--json");
    assertThat(run.out())
        .as(run.err())
        .contains("\"sent\" : " + sent, "\"sentBefore\" : " + before);
  }
}
