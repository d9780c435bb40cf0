package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.cli.RejectedVisits.counts;
import static se.garantivakt.cli.RejectedVisits.header;
import static se.garantivakt.cli.RejectedVisits.json;
import static se.garantivakt.cli.RejectedVisits.large;
import static se.garantivakt.cli.RejectedVisits.visit;
import static se.garantivakt.cli.RejectedVisits.why;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.Rejection;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.OutputReader;
import se.garantivakt.publication.RejectionJson;

/** {@code resubmit} on a real broker, with rejections as the job writes them. */
class ResubmitTest {
  private static final String TOPIC = "care.visit";
  private static final String PERSONAL = "19121212-1212";
  private static final String LARGE = "input.most-bytes=1024";

  private EmbeddedBroker broker;
  private Properties client;
  private KafkaProducer<byte[], byte[]> producer;

  @BeforeEach
  void aBroker(@TempDir Path folder) throws IOException {
    broker = EmbeddedBroker.start(folder);
    CommandRun.of("topics", "create", "--profile=local", "--bootstrap=" + broker.bootstrap());
    client = new Properties();
    client.put("bootstrap.servers", broker.bootstrap());
    ByteArraySerializer bytes = new ByteArraySerializer();
    producer = new KafkaProducer<>(client, bytes, bytes);
  }

  @AfterEach
  void noBroker() {
    producer.close();
    broker.close();
  }

  @Test
  void what_is_readable_by_now_is_written_to_where_it_came_from_as_it_was() throws Exception {
    byte[] visit = visit("e-1", "p-1");
    long offset = log("E-1", visit);
    rejected(RejectionReason.OVERSIZED, "E-1", offset, visit);
    assertThat(resubmit("--yes").exitCode()).isEqualTo(ExitCode.DONE);
    ConsumerRecord<byte[], byte[]> original = inputs().get(0);
    ConsumerRecord<byte[], byte[]> copy = inputs().get(1);
    assertThat(copy.value()).isEqualTo(original.value());
    assertThat(copy.key()).isEqualTo(original.key());
    assertThat(copy.partition()).isEqualTo(original.partition());
    assertThat(header(copy, "from-system")).isEqualTo("a");
    assertThat(header(copy, "resubmitted-from")).isEqualTo("care.visit/1/" + offset);
  }

  @Test
  void a_second_run_sends_nothing_but_a_copy_that_was_rejected_in_its_turn_goes_once_more()
      throws Exception {
    rejected(
        RejectionReason.OVERSIZED, "E-1", log("E-1", visit("e-1", "p-1")), visit("e-1", "p-1"));
    resubmit("--yes");
    CommandRun again = resubmit("--yes", "--json");
    assertThat(counts(again, "sent", "sentBefore")).containsExactly(0L, 1L);
    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    rejected(RejectionReason.OVERSIZED, "E-1", inputs().get(1).offset(), visit("e-1", "p-1"));
    assertThat(counts(resubmit("--yes", "--json"), "sent", "sentBefore")).containsExactly(1L, 1L);
    assertThat(counts(resubmit("--yes", "--json"), "sent", "sentBefore")).containsExactly(0L, 2L);
    assertThat(inputs()).hasSize(3);
  }

  @Test
  void what_would_be_rejected_again_is_left_and_counted_by_reason_unless_even_so()
      throws Exception {
    byte[] large = large();
    rejected(RejectionReason.OVERSIZED, "E-1", log("E-1", large), large);
    CommandRun left = resubmit("--yes", "--json", "--set", LARGE);
    assertThat(counts(left, "sent", "stillRejected")).containsExactly(0L, 1L);
    assertThat(json(left).at("/reasons/OVERSIZED").asLong()).isEqualTo(1);
    assertThat(left.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(inputs()).hasSize(1);
    CommandRun evenSo = resubmit("--yes", "--json", "--even-so", "--set", LARGE);
    assertThat(counts(evenSo, "sent", "stillRejected")).containsExactly(1L, 0L);
  }

  @Test
  void what_holds_a_personal_number_is_read_where_it_lies_and_never_sent_nor_shown()
      throws Exception {
    byte[] personal = visit("e-1", PERSONAL);
    rejectedPlace(RejectionReason.PERSONAL_NUMBER, true, log("E-1", personal));
    CommandRun run = resubmit("--yes", "--even-so", "--json");
    assertThat(counts(run, "sent", "personal")).containsExactly(0L, 1L);
    assertThat(run.out() + run.err()).doesNotContain(PERSONAL, "1212", "E-1", "e-1");
    assertThat(inputs()).hasSize(1);
  }

  @Test
  void what_is_told_only_by_its_place_is_read_there_as_long_as_its_topic_has_it() throws Exception {
    long first = log("E-1", visit("e-1", "p-1"));
    long second = log("E-1", visit("e-2", "p-1"));
    rejectedPlace(RejectionReason.OVERSIZED, false, first);
    rejectedPlace(RejectionReason.OVERSIZED, false, second);
    try (Admin admin = Admin.create(client)) {
      TopicPartition partition = new TopicPartition(TOPIC, 1);
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(second))).all().get();
    }
    CommandRun run = resubmit("--yes", "--json");
    assertThat(counts(run, "sent", "gone")).containsExactly(1L, 1L);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(inputs()).hasSize(2);
    assertThat(inputs().get(1).value()).isEqualTo(visit("e-2", "p-1"));
  }

  @Test
  void only_what_is_chosen_is_sent() throws Exception {
    rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    rejected(RejectionReason.UNKNOWN_VALUE, "E-1", 8, visit("e-2", "p-1"));
    assertThat(sentOf("--reason=UNKNOWN_VALUE")).isEqualTo(1);
    assertThat(sentOf("--reason=UNKNOWN_VALUE", "--reason=OVERSIZED")).isEqualTo(2);
    assertThat(sentOf("--topic=care.contact")).isZero();
    assertThat(sentOf("--topic=care.visit", "--topic=care.contact")).isEqualTo(2);
    assertThat(sentOf("--until=2026-01-01")).isZero();
    assertThat(sentOf("--from=2026-01-01")).isEqualTo(2);
    assertThat(inputs()).isEmpty();
  }

  @Test
  void what_was_sent_to_a_wrong_topic_is_sent_into_the_right_one() throws Exception {
    byte[] visit = visit("e-1", "p-1");
    Rejection why = why(RejectionReason.WRONG_TOPIC, false);
    var place = new RejectionJson.Place("care.contact", 0, 3);
    send("event.rejected", "E-1", RejectionJson.write(why, place, visit, List.of(), false));
    assertThat(counts(resubmit("--yes", "--json"), "sent", "stillRejected"))
        .containsExactly(0L, 1L);
    CommandRun into = resubmit("--yes", "--json", "--into=care.visit");
    assertThat(counts(into, "sent", "stillRejected")).containsExactly(1L, 0L);
    assertThat(inputs()).hasSize(1);
    assertThat(resubmit("--into=guarantee.alert").err())
        .contains("--into is «guarantee.alert»; allowed: care.contact, care.decision");
  }

  @Test
  void a_dry_run_and_an_answer_other_than_yes_write_nothing() throws Exception {
    rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    CommandRun dry = resubmit("--dry-run");
    assertThat(dry.out()).contains("1 would be sent again");
    assertThat(dry.exitCode()).isEqualTo(ExitCode.FOUND);
    CommandRun refused = answering("no\n");
    assertThat(refused.err()).contains("send 1 records? (yes/no)", "nothing is sent");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(inputs()).isEmpty();
    assertThat(resubmit("--dry-run", "--yes").exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void what_is_no_rejection_is_counted_and_does_not_stop_the_rest() throws Exception {
    send("event.rejected", "E-1", "no JSON".getBytes(UTF_8));
    rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    CommandRun run = resubmit("--yes", "--json");
    assertThat(counts(run, "sent", "unreadable")).containsExactly(1L, 1L);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  private long sentOf(String... chosen) throws IOException {
    List<String> all = new ArrayList<>(List.of("--dry-run", "--json"));
    all.addAll(List.of(chosen));
    return counts(resubmit(all.toArray(String[]::new)), "sent").get(0);
  }

  private CommandRun answering(String said) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(said.getBytes(UTF_8)));
    try {
      return resubmit();
    } finally {
      System.setIn(before);
    }
  }

  private CommandRun resubmit(String... options) {
    List<String> all = new ArrayList<>(List.of("resubmit", "--bootstrap=" + broker.bootstrap()));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private List<ConsumerRecord<byte[], byte[]>> inputs() {
    try (OutputReader reader = new OutputReader(client, List.of(TOPIC))) {
      return reader.rest();
    }
  }

  private long log(String key, byte[] value) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(TOPIC, 1, null, key.getBytes(UTF_8), value);
    record.headers().add(new RecordHeader("from-system", "a".getBytes(UTF_8)));
    return producer.send(record).get().offset();
  }

  private void rejected(RejectionReason reason, String key, long offset, byte[] value)
      throws Exception {
    List<RejectionJson.Header> headers =
        List.of(new RejectionJson.Header("from-system", "a".getBytes(UTF_8)));
    send(
        "event.rejected",
        key,
        RejectionJson.write(
            why(reason, false), new RejectionJson.Place(TOPIC, 1, offset), value, headers, false));
  }

  private void rejectedPlace(RejectionReason reason, boolean personal, long offset)
      throws Exception {
    send(
        "event.rejected",
        null,
        RejectionJson.write(
            why(reason, personal),
            new RejectionJson.Place(TOPIC, 1, offset),
            null,
            List.of(),
            !personal));
  }

  private void send(String topic, String key, byte[] value) throws Exception {
    byte[] bytes = key == null ? null : key.getBytes(UTF_8);
    producer.send(new ProducerRecord<>(topic, bytes, value)).get();
  }
}
