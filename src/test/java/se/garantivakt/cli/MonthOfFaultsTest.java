package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.TwoHands;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.source.LogWatch;
import se.garantivakt.job.watch.Watch;

/**
 * A month of patients, watched live: logged in disorder, the job ended in the middle of its work
 * and started again from its last checkpoint, the broker gone for days of the month. Whoever
 * replays it must be told what was told then.
 */
class MonthOfFaultsTest {
  private static final String RULES = "stockholm";
  private static final String UNTIL = "2024-07-14T20:00:00Z";
  private static final String SENTINEL = "sentinel";

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;
  private final LiveMonth month = new LiveMonth(LocalDate.of(2024, 1, 2), Instant.parse(UNTIL));
  private TwoHands clock;

  @Test
  void a_restart_from_a_checkpoint_and_an_outage_lose_nothing_and_say_nothing_twice()
      throws Exception {
    clock = TwoHands.at(shared, "2024-01-10T12:00:00Z");
    try (WholeJob job = new WholeJob(folder, Watch.rules(RULES), clock, "time.ahead=P1D")) {
      job.log(month.loggedUpTo("2024-01-10T12:00:00Z"));
      job.start();
      days(job, 11, 20);
      job.awaitOutcomes(month.logged());
      days(job, 21, 22);
      job.kill();
      job.goOn();
      job.awaitOutcomes(month.logged());

      loseTheBroker(job);
      days(job, 26, 31);
      job.awaitOutcomes(month.logged());

      job.kill();
      clock.passTo("2024-07-15T01:00:00Z");
      job.log(month.loggedUpTo(UNTIL));
      // breaches in the night after the replay's end: all that fell due before it has been said
      job.log("2024-04-15 decision.treatment kind=treatment episode=" + SENTINEL);
      job.goOn();
      job.await("the night after", () -> isBreached(job));
      job.stop();

      Set<JsonNode> places = new HashSet<>();
      job.published().outcomes().forEach(outcome -> places.add(outcome.get("origin")));
      assertThat(job.published().outcomes()).hasSize(month.logged() + 1).hasSameSizeAs(places);
      AgainstReplay against = new AgainstReplay(job, RULES, UNTIL, folder.resolve("replay"));
      CommandRun same = against.replay("--compare");
      assertThat(same.exitCode()).as(same.out() + same.err()).isEqualTo(ExitCode.DONE);
      assertThat(same.out()).contains("the same was published");
    }
  }

  /** A day's records are logged in one go, as of then, before the day passes by the clock. */
  private void days(WholeJob job, int from, int to) throws Exception {
    for (int day = from; day <= to; day++) {
      String evening = "2024-01-" + day + "T12:00:00Z";
      job.log(month.loggedUpTo(evening));
      clock.passTo(evening);
    }
  }

  /** Four days without it; what senders held back is logged when it can be. */
  private void loseTheBroker(WholeJob job) throws Exception {
    try (LogWatch log = LogWatch.ofAsking()) {
      job.loseBroker();
      clock.passTo("2024-01-25T12:00:00Z");
      assertThat(log.first(Duration.ofSeconds(60))).contains("time stands still");
      job.returnBroker();
      job.log(month.heldBackUntil("2024-01-25T12:00:10Z"));
      clock.passTo("2024-01-25T12:01:00Z");
      job.awaitOutcomes(month.logged());
    }
  }

  private static boolean isBreached(WholeJob job) {
    return job.published().alerts().stream()
        .anyMatch(
            alert ->
                alert.get("episodeId").asText().equals(SENTINEL)
                    && alert.get("kind").asText().equals("breached"));
  }
}
