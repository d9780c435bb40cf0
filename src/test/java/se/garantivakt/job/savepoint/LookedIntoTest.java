package se.garantivakt.job.savepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.cli.CommandRun;
import se.garantivakt.job.watch.Watch;

/** What a job of today has written, looked into by {@code garantivakt state}. */
class LookedIntoTest {
  private static final String[] STORY = {
    "2024-02-01 decision.treatment kind=treatment episode=running id=r1",
    "2024-02-01 decision.treatment kind=treatment episode=paused id=p1",
    "2024-02-02 referral.decided toClinicId=CLINIC episode=closed id=c1",
    "2024-02-02 referral.decided toClinicId=CLINIC episode=erased id=x1",
    "2024-03-01 decision.exemption code=MoV from=2024-03-01 until=2024-04-30 episode=paused id=p2",
    "2024-03-05 visit.completed purpose=firstVisit episode=closed id=c2",
    "2024-03-04 decision.informed episode=closed id=late logged=2024-03-07",
    "2024-03-07 decision.erased episode=erased id=x2",
  };

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"rocksdb, CANONICAL, canonical", "rocksdb, NATIVE, rocksdb", "hashmap, NATIVE, heap"})
  void all_that_the_job_has_written_is_what_its_facts_say(
      String state, SavepointFormatType format, String form) throws Exception {
    Path savepoint =
        new StoppableJob(shared, state, format)
            .stopped(Watch.rules("national"), Optional.empty(), folder, "2024-04-10", STORY);

    CommandRun run =
        CommandRun.of(
            "state", "--savepoint=" + savepoint.toUri(), "--rules=national", "--verify", "--json");

    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    JsonNode told = new ObjectMapper().readTree(run.out());
    assertThat(told.get("form").asText()).isEqualTo(form);
    assertThat(told.get("heardUpTo").asText()).isEqualTo("2024-04-10T12:00:00+02:00");
    assertThat(told.at("/writtenBy/0/ruleSet").asText()).isEqualTo("national");
    assertThat(told.at("/counts/watched").asInt()).isEqualTo(3);
    assertThat(told.at("/counts/erased").asInt()).isEqualTo(1);
    assertThat(told.at("/counts/timers").asInt()).isEqualTo(4);
    assertThat(told.at("/counts/clocks/treatment-90").toString())
        .isEqualTo("{\"running\":1,\"paused\":1}");
    assertThat(told.at("/verification/verified").asInt()).isEqualTo(4);
    assertThat(told.at("/verification/otherLaw").asInt()).isZero();
    assertThat(told.at("/verification/openClocksCounted").asInt()).isEqualTo(2);
    assertThat(told.at("/verification/holds").asBoolean()).isTrue();
  }
}
