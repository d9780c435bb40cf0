package se.garantivakt.job.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.engine.Story;
import se.garantivakt.event.EventType;
import se.garantivakt.job.StoryRecords;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/**
 * A year's backlog read record by record, one partition's after the other's: decisions months
 * before the visits that followed them, and the other way round. A partition from which nothing
 * comes meanwhile is not silent, and records dated slightly ahead in the midst of it tell nothing.
 */
class BacklogReadSlowlyTest {
  private static final String NOW = "2024-06-01T12:00:00+02:00";

  /** Care needs whose deadlines pass last, so many that some fall to each task. */
  private static final List<String> LAST_EPISODES =
      IntStream.range(0, 8).mapToObj(i -> "last-" + i).toList();

  private static final String[] LAST =
      LAST_EPISODES.stream()
          .map(episode -> "2024-03-02 decision.treatment kind=treatment episode=" + episode)
          .toArray(String[]::new);

  @TempDir private Path folder;

  @Test
  void gives_the_alerts_that_the_order_of_the_log_gives_and_no_other() throws Exception {
    List<SimulatedRecord> records = records();
    String[] slow = {
      "kafka.consumer.max.poll.records=1", "time.ask-every=PT0.02S", "time.answer-within=PT0.2S"
    };
    try (WholeJob job = new WholeJob(folder, Watch.rules("stockholm"), LateClock.from(NOW), slow)) {
      job.log(records);
      job.log(LAST);
      job.start();
      job.awaitOutcomes(records.size() + LAST.length);
      for (String episode : LAST_EPISODES) {
        job.await("the last breach", () -> Alerts.of(job, episode).size() >= 6);
      }

      assertThat(furthestBack(job.published().outcomes())).isGreaterThan(Duration.ofDays(90));
      assertThat(job.published().alerts()).hasSizeGreaterThan(200);
      Alerts.areThoseOfTheLogsOrderButForWhatItTookBack(job, NOW);
      assertThat(job.published().alerts()).allMatch(a -> a.get("historical").booleanValue());
    }
  }

  /** In the log's order, but in the middle of each topic some dated ahead of now. */
  private static List<SimulatedRecord> records() {
    List<SimulatedRecord> records =
        new ArrayList<>(
            Simulation.stream(
                    SimulationSettings.defaults().from(LocalDate.of(2023, 1, 1)).episodes(400))
                .toList());
    Instant ahead = Story.at(NOW).plus(Duration.ofMinutes(4));
    for (EventType type : EventType.values()) {
      for (int key = 0; key < 8; key++) {
        records.add(records.size() / 2, slightlyAhead(type, "ahead-" + key, ahead));
      }
    }
    return records;
  }

  private static SimulatedRecord slightlyAhead(EventType type, String key, Instant at) {
    String action =
        switch (type) {
          case CONTACT -> "contact.answered";
          case DECISION -> "decision.informed";
          case REFERRAL -> "referral.received";
          case VISIT -> "visit.missed";
        };
    return StoryRecords.of(at + " " + action + " episode=" + key, 1);
  }

  /** How far the log's time went back from one input to the next of those that were heard. */
  private static Duration furthestBack(List<JsonNode> outcomes) {
    Duration furthest = Duration.ZERO;
    for (int i = 1; i < outcomes.size(); i++) {
      Duration back = Duration.between(at(outcomes.get(i)), at(outcomes.get(i - 1)));
      furthest = back.compareTo(furthest) > 0 ? back : furthest;
    }
    return furthest;
  }

  private static Instant at(JsonNode outcome) {
    return OffsetDateTime.parse(outcome.get("at").textValue()).toInstant();
  }
}
