package se.garantivakt.job.savepoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.engine.Story;
import se.garantivakt.job.StoryRecords;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.Said;
import se.garantivakt.rules.file.RuleSource;

/**
 * A savepoint that an earlier program took is gone on with by today's. {@code savepoints/v1} holds
 * the first of its kind, canonical and without the state of Kafka's ends, the rule file it was
 * taken by, and what had been heard (the drill {@code upgrade} goes on from it on real processes);
 * it stays for ever. A change that this does not survive loses what every region's job knows of its
 * patients: see docs/compact-facts.md for what may be changed, and how.
 *
 * <p>A further one, after a change that was meant, goes into a folder of its own beside it:
 *
 * <pre>mvn test -Dtest=GoldenSavepointTest -Dsavepoint.into=v2</pre>
 */
class GoldenSavepointTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "savepoints");
  private static final int MOST_BYTES = 200_000;

  private static final String[] BEFORE = {
    "2024-02-01 decision.treatment kind=treatment episode=running id=r1",
    "2024-02-01 decision.treatment kind=treatment episode=paused id=p1",
    "2024-02-02 referral.decided toClinicId=CLINIC episode=closed id=c1",
    "2024-02-02 referral.decided toClinicId=CLINIC episode=erased id=x1",
    "2024-03-01 decision.exemption code=MoV from=2024-03-01 until=2024-03-31 episode=paused id=p2",
    "2024-03-05 visit.completed purpose=firstVisit episode=closed id=c2",
    "2024-03-06 decision.erased episode=erased id=x2",
  };
  private static final String STOP = "2024-04-10";
  private static final String[] AFTER = {
    "2024-04-20 decision.informed episode=erased id=x3",
    "2024-04-21 visit.completed purpose=firstVisit episode=closed id=c2",
    "2024-05-20 visit.started purpose=treatment episode=running id=r2",
  };
  private static final String END = "2024-06-02";

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = "v1")
  void what_an_earlier_program_knew_goes_on_as_if_nothing_had_been(String version)
      throws Exception {
    Path golden = FOLDER.resolve(version);
    StoppableJob job = new StoppableJob(shared, "rocksdb");
    job.ended(rules(golden), Optional.of(golden.toAbsolutePath()), END, AFTER);
    assertThat(alerts(job, "running"))
        .containsExactly(
            "imminent P14D 2024-05-01 @ 2024-04-17T00:00",
            "imminent P7D 2024-05-01 @ 2024-04-24T00:00",
            "imminent P1D 2024-05-01 @ 2024-04-30T00:00",
            "resolved 2024-05-01 @ 2024-05-02T00:00",
            "breached 2024-05-01 @ 2024-05-02T00:00",
            "resolved 2024-05-01 @ 2024-05-20T10:00");
    assertThat(alerts(job, "paused"))
        .containsExactly(
            "imminent P30D 2024-05-31 @ 2024-05-01T00:00",
            "imminent P14D 2024-05-31 @ 2024-05-17T00:00",
            "imminent P7D 2024-05-31 @ 2024-05-24T00:00",
            "imminent P1D 2024-05-31 @ 2024-05-30T00:00",
            "resolved 2024-05-31 @ 2024-06-01T00:00",
            "breached 2024-05-31 @ 2024-06-01T00:00");
    assertThat(Said.outcomes(job.said()))
        .containsExactlyInAnyOrder("x3 ignored ERASED", "c2 duplicate", "r2 applied");
  }

  @ParameterizedTest
  @ValueSource(strings = "v1")
  void it_is_small_enough_to_lie_here(String version) throws Exception {
    assertThat(Files.size(FOLDER.resolve(version).resolve("_metadata"))).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = "v1")
  void what_had_been_heard_lies_beside_it(String version) throws Exception {
    Path golden = FOLDER.resolve(version);
    assertThat(golden.resolve("heard.jsonl")).hasContent(heard());
    assertThat(golden.resolve("heard-up-to.txt")).hasContent(Story.at(STOP).toString());
  }

  @Test
  @EnabledIfSystemProperty(named = "savepoint.into", matches = "v\\d+")
  void make_a_new_one() throws Exception {
    Path golden = FOLDER.resolve(System.getProperty("savepoint.into"));
    Files.createDirectories(golden);
    Files.copy(Path.of("config", "rules", "national.yaml"), golden.resolve("national.yaml"));
    Files.writeString(golden.resolve("heard.jsonl"), heard());
    Files.writeString(golden.resolve("heard-up-to.txt"), Story.at(STOP) + "\n");
    Path savepoint =
        new StoppableJob(shared, "rocksdb")
            .stopped(rules(golden), Optional.empty(), folder, STOP, BEFORE);
    Files.copy(savepoint.resolve("_metadata"), golden.resolve("_metadata"));
  }

  /** As an archive holds it. */
  private static String heard() {
    return StoryRecords.of(List.of(BEFORE)).stream()
        .map(record -> new String(record.value(), UTF_8) + "\n")
        .collect(Collectors.joining());
  }

  private static RuleSource rules(Path golden) {
    return RuleSource.of(golden.resolve("national.yaml"));
  }

  /** The mark of the run is none of its business. */
  private static List<String> alerts(StoppableJob job, String episode) {
    List<OutputRecord> of =
        job.said().stream()
            .filter(record -> record.partitionBy() != null)
            .filter(record -> new String(record.partitionBy()).equals(episode))
            .toList();
    return Said.alerts(of).stream().map(alert -> alert.replace(" historical", "")).toList();
  }
}
