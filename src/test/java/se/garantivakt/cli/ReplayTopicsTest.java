package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.audit.OutputFiles;
import se.garantivakt.audit.OutputTopics;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.OutputReader;

/** {@code replay} from topics, to files and to topics. */
class ReplayTopicsTest {
  private static final String WHAT = "--episodes=40";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static JsonNode ofArchive;

  @BeforeAll
  static void log() throws IOException {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    Path events = folder.resolve("events");
    done(CommandRun.of("topics", "create", "--profile=local", "--bootstrap=" + broker.bootstrap()));
    done(CommandRun.of("simulate", WHAT, "--from=2024-01-01", "--bootstrap=" + broker.bootstrap()));
    done(CommandRun.of("simulate", WHAT, "--from=2024-01-01", "--out=" + events));
    Path out = folder.resolve("of-archive");
    done(CommandRun.of("replay", "--events=" + events, "--out=" + out));
    ofArchive = JSON.readTree(out.resolve(OutputFiles.SUMMARY).toFile());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void topics_are_replayed_as_the_archive_of_the_same_is() throws IOException {
    Path out = folder.resolve("of-topics");
    done(replay("--out=" + out));
    assertThat(JSON.readTree(out.resolve(OutputFiles.SUMMARY).toFile())).isEqualTo(ofArchive);
  }

  @Test
  void only_what_lies_between_the_edges_is_read() throws IOException {
    Path offsets = folder.resolve("offsets.json");
    Files.writeString(offsets, "{\"care.contact\": {\"0\": 3, \"1\": 2}}");
    Path out = folder.resolve("of-a-part");
    done(replay("--to=" + offsets, "--until=2030-01-01", "--out=" + out));
    long others = 0;
    for (String topic : List.of("care.decision", "care.referral", "care.visit")) {
      others += records(topic).size();
    }
    JsonNode summary = JSON.readTree(out.resolve(OutputFiles.SUMMARY).toFile());
    assertThat(summary.get("records").asLong()).isEqualTo(others + 5);
    assertThat(replay("--from=yesterday", "--out=" + folder.resolve("no")).err())
        .contains("--from is «yesterday»");
  }

  @Test
  void topics_with_a_prefix_hold_it_and_last_in_each_partition_that_it_is_whole()
      throws IOException {
    done(replay("--to-topics=audit.", "--profile=local"));
    List<ConsumerRecord<byte[], byte[]>> alerts = records("audit.guarantee.alert");
    long ends = alerts.stream().filter(ReplayTopicsTest::isEnd).count();
    long said = 0;
    for (JsonNode count : ofArchive.get("alerts")) {
      said += count.asLong();
    }
    assertThat(alerts).hasSize((int) (said + ends));
    for (int partition = 0; partition < ends; partition++) {
      int one = partition;
      List<ConsumerRecord<byte[], byte[]>> own =
          alerts.stream().filter(record -> record.partition() == one).toList();
      assertThat(isEnd(own.get(own.size() - 1))).isTrue();
      assertThat(JSON.readTree(own.get(own.size() - 1).value())).isEqualTo(ofArchive);
    }
    assertThat(replay("--to-topics=audit.", "--profile=local").err())
        .contains("hold records of another run");
  }

  @Test
  void a_live_topic_is_never_written() {
    CommandRun run =
        replay("--to-topics=gua", "--set=output.topics.alert=rantee.alert", "--profile=local");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("guarantee.alert would be written, a live topic");
    assertThat(replay("--to-topics=", "--profile=local").err()).contains("a live topic");
  }

  private static boolean isEnd(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key()).equals(OutputTopics.END);
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Properties client = new Properties();
    client.put("bootstrap.servers", broker.bootstrap());
    try (OutputReader reader = new OutputReader(client, List.of(topic))) {
      return reader.rest();
    }
  }

  private static CommandRun replay(String... further) {
    List<String> all = new ArrayList<>(List.of("replay", "--bootstrap=" + broker.bootstrap()));
    all.addAll(List.of(further));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static void done(CommandRun run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
  }
}
