package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.CasesAsRecords;
import se.garantivakt.job.Claims;
import se.garantivakt.job.EngineAlone;
import se.garantivakt.job.Erasures;
import se.garantivakt.job.RegionSums;
import se.garantivakt.job.States;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.tally.Tally;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.schema.Schemas;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * All stories there are, from files in no order to files, through the job in Flink's batch mode: it
 * says word for word what the engine alone says of the sorted log.
 */
class ReplayedFilesTest {
  private static final RuleSource RULES = Watch.rules("stockholm");

  private static EngineAlone alone;
  private static Path out;
  private static Totals totals;
  private static int events;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("events");
    out = folder.resolve("out");
    List<SimulatedRecord> records = CasesAsRecords.all().and(Erasures.records()).records();
    ShuffledArchive.write(archive, records, 7);
    List<LoggedEvent> log = ShuffledArchive.log(archive);
    events = log.size();
    Instant end = Instant.ofEpochMilli(log.get(events - 1).position().loggedAt());
    alone = new EngineAlone(RULES, log, end);
    JobSettings settings =
        new SettingsLoader(Map.of())
            .load(
                Optional.empty(),
                List.of(
                    "run.bounded=true",
                    "run.until=" + end,
                    "watch.keep-closed=P20000D",
                    "watch.keep-erased=P20000D"))
            .job();
    ReplayInput input =
        new ArchiveInput(
            archive,
            DecoderLimits.defaults(),
            settings.input(),
            settings.time(),
            new StoppedClock(end.toEpochMilli()));
    try (OutputFiles files = OutputFiles.begin(out)) {
      ReplayJob job = new ReplayJob(settings, RULES, input, files);
      try (RunningReplay running =
          job.startHere(MemorySize.parse("64m"), folder.resolve("spill").toString())) {
        totals = job.totals(running.results());
        files.finish(totals);
      }
    }
  }

  @Test
  void alerts_are_those_of_the_engine_alone_and_so_are_those_that_stand() throws IOException {
    List<JsonNode> said = new ArrayList<>();
    Claims claims = new Claims();
    for (JsonNode alert : read(OutputTopic.ALERT)) {
      assertThat(alert.get("historical").booleanValue()).isTrue();
      if (!isOfForecast(alert)) {
        claims.take(alert);
        said.add(((ObjectNode) alert).put("historical", false));
      }
    }
    assertThat(claims.standing()).isEqualTo(alone.claims()).hasSizeGreaterThan(500);
    List<String> expected =
        alone.alerts().stream()
            .map(a -> ((ObjectNode) a).put("historical", false).toString())
            .toList();
    assertThat(said.stream().map(JsonNode::toString).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_latest_states_are_those_of_the_engine_alone() throws IOException {
    States states = new States();
    int tombstones = 0;
    for (JsonNode status : read(OutputTopic.STATUS)) {
      if (status.has("tombstone")) {
        tombstones++;
        states.remove(status.get("key").textValue());
      } else {
        states.take(status);
      }
    }
    assertThat(states.latest()).isEqualTo(alone.states()).hasSizeGreaterThan(1000);
    assertThat(tombstones).isEqualTo(alone.tombstones().size()).isPositive();
  }

  @Test
  void every_transition_and_outcome_is_that_of_the_engine_alone() throws IOException {
    List<JsonNode> all = new ArrayList<>(alone.transitions());
    all.addAll(alone.outcomes());
    assertThat(byEpisode(read(OutputTopic.AUDIT), "transition"))
        .isEqualTo(byEpisode(all, "transition"));
    assertThat(byEpisode(read(OutputTopic.AUDIT), "outcome")).isEqualTo(byEpisode(all, "outcome"));
  }

  @Test
  void the_counts_are_those_of_what_was_written() throws IOException {
    assertThat(totals.count(Tally.READ)).isEqualTo(events);
    assertThat(totals.count(Tally.HEARD)).isEqualTo(events);
    assertThat(totals.counts(Tally.OUTCOMES).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(events);
    assertThat(totals.counts(Tally.ALERTS).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(read(OutputTopic.ALERT).size());
    assertThat(Schemas.json(Files.readString(out.resolve(OutputFiles.SUMMARY))))
        .isEqualTo(Schemas.json(totals.lasting().toString()));
  }

  @Test
  void the_rows_of_all_clinics_add_up_to_those_of_the_region() throws IOException {
    for (String kind : List.of("dayEnd", "monthEnd")) {
      RegionSums sums = new RegionSums(read(OutputTopic.ACCESSIBILITY), kind);
      assertThat(sums.size()).isGreaterThan(100);
      assertThat(sums.differences()).as(kind).isEmpty();
    }
  }

  @Test
  void what_was_written_holds_against_the_schemas() throws IOException {
    for (OutputTopic topic : OutputTopic.values()) {
      for (JsonNode record : read(topic)) {
        if (!record.has("tombstone")) {
          assertThat(Schemas.errors(topic.contract(), record)).isEmpty();
        }
      }
    }
  }

  private static boolean isOfForecast(JsonNode alert) {
    return alert.toString().contains("|forecast|");
  }

  private static Map<String, List<String>> byEpisode(List<JsonNode> audit, String kind) {
    Map<String, List<String>> said = new TreeMap<>();
    for (JsonNode record : audit) {
      if (record.get("kind").textValue().equals(kind)) {
        said.computeIfAbsent(record.get("episodeId").textValue(), id -> new ArrayList<>())
            .add(record.toString());
      }
    }
    return said;
  }

  private static List<JsonNode> read(OutputTopic topic) throws IOException {
    return Files.readAllLines(out.resolve(OutputFiles.name(topic)), UTF_8).stream()
        .map(Schemas::json)
        .toList();
  }
}
