package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.local.EmbeddedBroker;

/** {@code explain} from topics. */
class ExplainTopicsTest {
  private static final String WHAT = "--episodes=20";

  @TempDir private Path folder;

  @Test
  void an_episode_of_the_topics_is_explained_as_that_of_an_archive_of_the_same() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      String at = "--bootstrap=" + broker.bootstrap();
      assertThat(CommandRun.of("explain", "--rules=stockholm", at).err())
          .contains("there is no topic care.contact, care.decision, care.referral, care.visit");
      done(CommandRun.of("topics", "create", "--profile=local", at));
      done(CommandRun.of("simulate", WHAT, "--from=2024-01-01", at));
      Path events = folder.resolve("events");
      done(CommandRun.of("simulate", WHAT, "--from=2024-01-01", "--out=" + events));
      String episode = "--episode=" + anEpisode(events);
      CommandRun ofTopics = CommandRun.of("explain", "--rules=stockholm", at, episode);
      done(ofTopics);
      assertThat(ofTopics.out())
          .isEqualTo(
              CommandRun.of("explain", "--rules=stockholm", "--events=" + events, episode).out())
          .isNotBlank();
      assertThat(CommandRun.of("explain", "--rules=stockholm", at, "--episode=none").err())
          .contains("there is no episode none; the topics at " + broker.bootstrap() + " hold 20");
      anAlertIsLookedForInItsTopic(broker, events);
    }
    assertThat(CommandRun.of("explain", "--rules=stockholm").err())
        .contains("name one of --events PATH (an archive) and --bootstrap HOST:PORT");
  }

  /** Of the archive it is told from the events only, of the topics as it was published too. */
  private static void anAlertIsLookedForInItsTopic(EmbeddedBroker broker, Path events)
      throws Exception {
    String id = "--alert=" + anAlert(events).get("alertId").asText();
    assertThat(CommandRun.of("explain", "--rules=stockholm", "--events=" + events, id).out())
        .contains("Topic     not looked at");
    String at = "--bootstrap=" + broker.bootstrap();
    assertThat(CommandRun.of("explain", "--rules=stockholm", at, id).out())
        .contains("0 of 0 records name it");
    Properties client = new Properties();
    client.put("bootstrap.servers", broker.bootstrap());
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(client, bytes, bytes)) {
      byte[] record = anAlert(events).toString().getBytes(UTF_8);
      producer.send(new ProducerRecord<>("guarantee.alert", record)).get();
    }
    CommandRun published = CommandRun.of("explain", "--rules=stockholm", at, id);
    done(published);
    assertThat(published.out()).contains("1 of 1 records name it");
  }

  private static JsonNode anAlert(Path events) throws IOException {
    for (String episode : episodes(events)) {
      CommandRun run =
          CommandRun.of(
              "explain",
              "--rules=stockholm",
              "--events=" + events,
              "--episode=" + episode,
              "--json");
      for (JsonNode step : new ObjectMapper().readTree(run.out()).path("steps")) {
        if (!step.path("alerts").isEmpty()) {
          return step.path("alerts").get(0);
        }
      }
    }
    throw new AssertionError("none of the episodes has an alert");
  }

  private static String anEpisode(Path events) throws IOException {
    return episodes(events).iterator().next();
  }

  private static Set<String> episodes(Path events) throws IOException {
    Set<String> episodes = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(events)) {
      for (Path file : files.filter(one -> one.toString().endsWith("jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          episodes.add(new ObjectMapper().readTree(line).path("episodeId").asText());
        }
      }
    }
    return episodes;
  }

  private static void done(CommandRun run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
  }
}
