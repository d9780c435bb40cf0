package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.cli.RejectedVisits.counts;
import static se.garantivakt.cli.RejectedVisits.header;
import static se.garantivakt.cli.RejectedVisits.json;
import static se.garantivakt.cli.RejectedVisits.large;
import static se.garantivakt.cli.RejectedVisits.visit;

import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.RejectionReason;

/** What {@code resubmit} writes, and what it leaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResubmitTest {
  private static final String PERSONAL = "19121212-1212";
  private static final String LARGE = "input.most-bytes=1024";
  private static final byte[] KEYLESS = visit("e-1", "p-1");

  private RejectionsOnBroker at;

  @BeforeAll
  void aBroker(@TempDir Path folder) throws Exception {
    at = new RejectionsOnBroker(folder);
  }

  @BeforeEach
  void nothingYet() throws Exception {
    at.clear();
  }

  @AfterAll
  void noBroker() {
    at.close();
  }

  @Test
  void what_is_readable_by_now_is_written_to_where_it_came_from_as_it_was() throws Exception {
    byte[] visit = visit("e-1", "p-1");
    long offset = at.log("E-1", visit);
    at.rejected(RejectionReason.OVERSIZED, "E-1", offset, visit);
    assertThat(at.resubmit("--yes").exitCode()).isEqualTo(ExitCode.DONE);
    ConsumerRecord<byte[], byte[]> original = at.inputs().get(0);
    ConsumerRecord<byte[], byte[]> copy = at.inputs().get(1);
    assertThat(copy.value()).isEqualTo(original.value());
    assertThat(copy.key()).isEqualTo(original.key());
    assertThat(copy.partition()).isEqualTo(original.partition());
    assertThat(header(copy, "from-system")).isEqualTo("a");
    assertThat(header(copy, "resubmitted-from")).isEqualTo("care.visit/1/" + offset);
  }

  @Test
  void a_second_run_sends_nothing_but_a_copy_that_was_rejected_in_its_turn_goes_once_more()
      throws Exception {
    at.rejected(
        RejectionReason.OVERSIZED, "E-1", at.log("E-1", visit("e-1", "p-1")), visit("e-1", "p-1"));
    at.resubmit("--yes");
    CommandRun again = at.resubmit("--yes", "--json");
    assertThat(counts(again, "sent", "sentBefore")).containsExactly(0L, 1L);
    assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
    at.rejected(RejectionReason.OVERSIZED, "E-1", at.inputs().get(1).offset(), visit("e-1", "p-1"));
    assertThat(counts(at.resubmit("--yes", "--json"), "sent", "sentBefore"))
        .containsExactly(1L, 1L);
    assertThat(counts(at.resubmit("--yes", "--json"), "sent", "sentBefore"))
        .containsExactly(0L, 2L);
    assertThat(at.inputs()).hasSize(3);
  }

  @Test
  void what_would_be_rejected_again_is_left_and_counted_by_reason_unless_even_so()
      throws Exception {
    byte[] large = large();
    at.rejected(RejectionReason.OVERSIZED, "E-1", at.log("E-1", large), large);
    CommandRun left = at.resubmit("--yes", "--json", "--set", LARGE);
    assertThat(counts(left, "sent", "stillRejected")).containsExactly(0L, 1L);
    assertThat(json(left).at("/reasons/OVERSIZED").asLong()).isEqualTo(1);
    assertThat(left.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(at.inputs()).hasSize(1);
    CommandRun evenSo = at.resubmit("--yes", "--json", "--even-so", "--set", LARGE);
    assertThat(counts(evenSo, "sent", "stillRejected")).containsExactly(1L, 0L);
  }

  @Test
  void what_holds_a_personal_number_is_read_where_it_lies_and_never_sent_nor_shown()
      throws Exception {
    byte[] personal = visit("e-1", PERSONAL);
    at.rejectedPlace(RejectionReason.PERSONAL_NUMBER, true, at.log("E-1", personal));
    CommandRun run = at.resubmit("--yes", "--even-so", "--json");
    assertThat(counts(run, "sent", "personal")).containsExactly(0L, 1L);
    assertThat(run.out() + run.err()).doesNotContain(PERSONAL, "1212", "E-1", "e-1");
    assertThat(at.inputs()).hasSize(1);
  }

  @Test
  void what_is_told_only_by_its_place_is_read_there_as_long_as_its_topic_has_it() throws Exception {
    long first = at.log("E-1", visit("e-1", "p-1"));
    long second = at.log("E-1", visit("e-2", "p-1"));
    at.rejectedPlace(RejectionReason.OVERSIZED, false, first);
    at.rejectedPlace(RejectionReason.OVERSIZED, false, second);
    at.forget(second);
    CommandRun run = at.resubmit("--yes", "--json");
    assertThat(counts(run, "sent", "gone")).containsExactly(1L, 1L);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(at.inputs()).hasSize(2);
    assertThat(at.inputs().get(1).value()).isEqualTo(visit("e-2", "p-1"));
  }

  @Test
  void what_is_no_rejection_is_counted_and_does_not_stop_the_rest() throws Exception {
    at.rejection("E-1", "no JSON".getBytes(UTF_8));
    at.rejection(
        "E-1", "{\"reason\":\"X\",\"topic\":\"care.visit\",\"bytes\":\"\"}".getBytes(UTF_8));
    at.rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    CommandRun run = at.resubmit("--yes", "--json");
    assertThat(counts(run, "sent", "unreadable")).containsExactly(1L, 2L);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void what_is_too_large_for_its_topic_is_told_and_does_not_stop_the_rest() throws Exception {
    String visit = new String(visit("e-1", "p-1"), UTF_8);
    String note = "x".repeat(RejectionsOnBroker.MOST_BYTES);
    byte[] large = visit.replace("{", "{\"note\":\"" + note + "\",").getBytes(UTF_8);
    at.rejected(RejectionReason.OVERSIZED, "E-1", 7, large);
    at.rejected(RejectionReason.OVERSIZED, "E-1", 8, visit("e-2", "p-1"));
    CommandRun run = at.resubmit("--yes", "--json", "--set=output.compression=none");
    assertThat(counts(run, "sent", "tooLarge")).containsExactly(1L, 1L);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(at.inputs()).hasSize(1);
  }

  @Test
  void what_lies_in_a_topic_made_anew_is_not_taken_for_the_original() throws Exception {
    at.rejected(RejectionReason.OVERSIZED, null, at.log("E-9", visit("e-9", "p-9")), KEYLESS);
    at.resubmit("--yes", "--even-so");
    assertThat(at.inputs()).hasSize(2);
    assertThat(at.inputs().get(1).value()).isEqualTo(KEYLESS);
  }
}
