package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/**
 * What the job published to real topics, which it heard out of step, against the replay of the
 * same: the same, until something is lost or wrongly said; and the same again once repaired.
 */
class CompareTopicsTest {
  private static final String UNTIL = "2024-07-15T00:00:00Z";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void a_live_run_and_its_replay_came_to_the_same_and_do_again_once_repaired() throws Exception {
    try (WholeJob job =
        new WholeJob(
            folder,
            Watch.rules("stockholm"),
            ClockByHand.at(UNTIL),
            "run.bounded=true",
            "run.until=" + UNTIL)) {
      job.log(simulated());
      job.start();
      job.awaitEnd();
      Path replay = folder.resolve("replay");
      AgainstReplay against = new AgainstReplay(job, "stockholm", UNTIL, replay);
      CommandRun same = against.replay("--compare");
      assertThat(same.exitCode()).as(same.out() + same.err()).isEqualTo(ExitCode.DONE);
      assertThat(same.out()).contains("the same was published");

      int wrong = spoil(job);
      CommandRun other = against.compare("--json");
      assertThat(other.exitCode()).isEqualTo(ExitCode.FOUND);
      Map<String, Integer> kinds = new TreeMap<>();
      for (JsonNode reason : JSON.readTree(other.out()).at("/compare/reasons")) {
        if (!reason.get("reason").asText().equals("forecast")) {
          String kind = reason.get("kind").asText() + " " + reason.get("topic").asText();
          kinds.merge(kind, reason.get("count").asInt(), Integer::sum);
        }
      }
      assertThat(kinds)
          .isEqualTo(
              Map.of(
                  "extra guarantee.alert", 1,
                  "missing guarantee.alert", 1,
                  "different guarantee.status", 1,
                  "different clinic.accessibility", 1));
      assertThat(wrong).isEqualTo(kinds.size());
      Path page = folder.resolve("page.html");
      CommandRun shown = CommandRun.of("page", "--from=" + replay, "--out=" + page);
      assertThat(shown.exitCode()).as(shown.out() + shown.err()).isEqualTo(ExitCode.DONE);
      assertThat(Files.readString(page)).contains("SE-no");

      CommandRun repaired = against.compare("--repair", "--yes");
      assertThat(repaired.exitCode()).as(repaired.err()).isEqualTo(ExitCode.DONE);
      assertThat(repaired.err()).contains("published 4 records");
      CommandRun again = against.replay("--overwrite", "--compare", "--repair", "--yes");
      assertThat(again.exitCode()).as(again.out()).isEqualTo(ExitCode.DONE);
      assertThat(again.err()).as(again.out()).doesNotContain("published");
    }
  }

  private static List<SimulatedRecord> simulated() {
    SimulationSettings settings =
        SimulationSettings.defaults()
            .from(LocalDate.of(2024, 1, 2))
            .days(30)
            .episodes(600)
            .disorder(1);
    return Simulation.stream(settings)
        .filter(record -> record.loggedAt().isBefore(Instant.parse(UNTIL)))
        .toList();
  }

  /** An alert too many, one taken back, a state and a month said wrongly. */
  private static int spoil(WholeJob job) throws Exception {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    List<JsonNode> breaches =
        job.published().alerts().stream()
            .filter(alert -> alert.get("kind").asText().equals("breached"))
            .filter(alert -> stands(alert, job.published().alerts()))
            .toList();
    ObjectNode extra = breaches.get(0).deepCopy();
    records.add(record(job, OutputTopic.ALERT, breaches.get(0), extra.put("alertId", "wrong")));
    ObjectNode end = breaches.get(1).deepCopy();
    end.put("alertId", "end").put("kind", "withdrawn").putNull("duty");
    end.putArray("concerns").add(breaches.get(1).get("alertId").asText());
    records.add(record(job, OutputTopic.ALERT, breaches.get(1), end));
    List<JsonNode> states = job.published().of(OutputTopic.STATUS);
    JsonNode last = states.get(states.size() - 1);
    ObjectNode state = last.deepCopy();
    records.add(record(job, OutputTopic.STATUS, last, state.put("clinicId", "SE-no")));
    JsonNode row =
        job.published().of(OutputTopic.ACCESSIBILITY).stream()
            .filter(told -> told.get("kind").asText().equals("monthEnd"))
            .findFirst()
            .orElseThrow();
    ObjectNode month = row.deepCopy();
    month.put("revision", 99).put("daysHere", 123_456);
    records.add(record(job, OutputTopic.ACCESSIBILITY, row, month));
    Properties client = new Properties();
    client.put("bootstrap.servers", job.bootstrap());
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(client, bytes, bytes)) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        producer.send(record).get();
      }
    }
    return records.size();
  }

  private static boolean stands(JsonNode alert, List<JsonNode> all) {
    String id = alert.get("alertId").asText();
    return all.stream()
        .noneMatch(
            end -> {
              for (JsonNode concerned : end.get("concerns")) {
                if (concerned.asText().equals(id)) {
                  return true;
                }
              }
              return false;
            });
  }

  /** A record with the key, and in the place, of the one that said what is changed. */
  private static ProducerRecord<byte[], byte[]> record(
      WholeJob job, OutputTopic topic, JsonNode original, JsonNode changed) throws Exception {
    for (ConsumerRecord<byte[], byte[]> said : job.published().raw(topic)) {
      if (said.value() != null && JSON.readTree(said.value()).equals(original)) {
        return new ProducerRecord<>(
            topic.contract(), said.partition(), said.key(), JSON.writeValueAsBytes(changed));
      }
    }
    throw new AssertionError("nobody said " + original);
  }
}
