package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.report.RowText;

/** The topic itself, on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTopicTest {
  private static final String KEY = "SE2321000016-1A01|visit-90|311|monthEnd|2026-03";
  private static final String GONE = "SE-gone|visit-90|311|monthEnd|2026-03";

  @TempDir private Path folder;
  private EmbeddedBroker broker;

  @BeforeAll
  void aBroker(@TempDir Path kafka) throws IOException {
    broker = EmbeddedBroker.start(kafka);
  }

  @AfterAll
  void noBroker() {
    broker.close();
  }

  @Test
  void what_is_committed_is_reported_by_its_last_record() throws Exception {
    create("figures.of.clinics");
    Map<String, Object> client =
        Map.of("bootstrap.servers", broker.bootstrap(), "transactional.id", "test");
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, KEY, Optional.of(new RowText()));
      send(producer, GONE, Optional.of(new RowText().text("clinicId", "SE-gone")));
      send(producer, KEY, Optional.of(new RowText().revision(1)));
      send(producer, GONE, Optional.empty());
      send(producer, "odd", Optional.of(new RowText().without("/asOf")));
      producer.commitTransaction();
      producer.beginTransaction();
      send(producer, KEY, Optional.of(new RowText().revision(2)));
      producer.flush();
      producer.abortTransaction();
    }
    CommandRun run = report("--set", "output.topics.accessibility=figures.of.clinics");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .contains("figures.of.clinics-0 offset 4: asOf is missing\n")
        .contains("2026-03: 1 rows of 1 clinics, out of 5 records");
    assertThat(Files.readString(folder.resolve("out/csv/SE2321000016-1A01.csv")))
        .contains("väntande;2026-03-31T23:59:59+02:00;1;");
  }

  @Test
  void a_topic_that_is_not_there_is_told() {
    CommandRun run = report();
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("at " + broker.bootstrap() + " there is no topic clinic.accessibility");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_broker_that_does_not_answer_is_no_answer() {
    CommandRun run =
        CommandRun.of(
            "report",
            "--month",
            "2026-03",
            "--out",
            folder.resolve("out").toString(),
            "--bootstrap",
            "127.0.0.1:1",
            "--set",
            "kafka.admin.default.api.timeout.ms=1500",
            "--set",
            "kafka.admin.request.timeout.ms=1000");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).startsWith("no answer from the broker at 127.0.0.1:1");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private CommandRun report(String... further) {
    List<String> all =
        new java.util.ArrayList<>(List.of("report", "--month", "2026-03", "--bootstrap"));
    all.addAll(List.of(broker.bootstrap(), "--out", folder.resolve("out").toString()));
    all.addAll(List.of(further));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private void create(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String key, Optional<RowText> row) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    String topic = "figures.of.clinics";
    producer.send(new ProducerRecord<>(topic, name, row.map(RowText::bytes).orElse(null)));
  }
}
