package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.cli.RejectedVisits.counts;
import static se.garantivakt.cli.RejectedVisits.json;
import static se.garantivakt.cli.RejectedVisits.visit;
import static se.garantivakt.cli.RejectedVisits.why;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.event.Rejection;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.publication.RejectionJson;

/** What {@code resubmit} is told to do, and how it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResubmitChoiceTest {
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
  void only_what_is_chosen_is_sent() throws Exception {
    at.rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    at.rejected(RejectionReason.UNKNOWN_VALUE, "E-1", 8, visit("e-2", "p-1"));
    assertThat(sentOf("--reason=UNKNOWN_VALUE")).isEqualTo(1);
    assertThat(sentOf("--reason=UNKNOWN_VALUE", "--reason=OVERSIZED")).isEqualTo(2);
    assertThat(sentOf("--topic=care.contact")).isZero();
    assertThat(sentOf("--topic=care.visit", "--topic=care.contact")).isEqualTo(2);
    assertThat(sentOf("--until=2026-01-01")).isZero();
    assertThat(sentOf("--from=2026-01-01")).isEqualTo(2);
    assertThat(sentOf("--from=" + Instant.now().plusSeconds(3600))).isZero();
    assertThat(sentOf("--until=" + Instant.now().plusSeconds(3600))).isEqualTo(2);
    assertThat(at.inputs()).isEmpty();
  }

  @Test
  void what_was_sent_to_a_wrong_topic_is_sent_into_the_right_one() throws Exception {
    byte[] visit = visit("e-1", "p-1");
    Rejection why = why(RejectionReason.WRONG_TOPIC, false);
    var place = new RejectionJson.Place("care.contact", 0, 3);
    at.rejection("E-1", RejectionJson.write(why, place, visit, List.of(), false));
    assertThat(counts(at.resubmit("--yes", "--json"), "sent", "stillRejected"))
        .containsExactly(0L, 1L);
    CommandRun into = at.resubmit("--yes", "--json", "--into=care.visit");
    assertThat(counts(into, "sent", "stillRejected")).containsExactly(1L, 0L);
    assertThat(at.inputs()).hasSize(1);
    assertThat(at.resubmit("--into=guarantee.alert").err())
        .contains("--into is «guarantee.alert»; allowed: care.contact, care.decision");
  }

  @Test
  void a_dry_run_and_an_answer_other_than_yes_write_nothing() throws Exception {
    at.rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    CommandRun dry = at.resubmit("--dry-run");
    assertThat(dry.out()).contains("1 would be sent again");
    assertThat(dry.exitCode()).isEqualTo(ExitCode.FOUND);
    CommandRun refused = answering("no\n", "--json");
    assertThat(refused.err()).contains("send 1 records? (yes/no)", "nothing is sent");
    assertThat(json(refused).get("done").asBoolean()).isFalse();
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(at.inputs()).isEmpty();
    assertThat(at.resubmit("--dry-run", "--yes").exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void a_yes_to_the_question_sends() throws Exception {
    at.rejected(RejectionReason.OVERSIZED, "E-1", 7, visit("e-1", "p-1"));
    CommandRun agreed = answering("yes\n", "--json");
    assertThat(counts(agreed, "sent")).containsExactly(1L);
    assertThat(agreed.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(at.inputs()).hasSize(1);
  }

  @Test
  void where_nothing_is_rejected_nothing_is_asked() throws Exception {
    CommandRun run = at.resubmit("--json");
    assertThat(counts(run, "read", "sent")).containsExactly(0L, 0L);
    assertThat(run.err()).doesNotContain("yes/no");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "--reason=OVERSIZE, expected one of",
    "--topic=care.vist, there is no topic care.vist",
    "--from=yesterday, allowed are an instant with offset",
    "--set=output.topics.rejected=none.such, there is no topic none.such"
  })
  void what_cannot_be_meant_is_wrong_use_and_says_what_can(String option, String said) {
    CommandRun run = at.resubmit(option);
    assertThat(run.err()).contains(said);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void an_end_before_the_beginning_is_wrong_use() {
    CommandRun run = at.resubmit("--from=2026-02-01", "--until=2026-02-01");
    assertThat(run.err()).contains("--until must lie after --from");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void a_broker_that_is_not_there_is_told_with_its_address() {
    CommandRun run =
        CommandRun.of(
            "resubmit",
            "--bootstrap=127.0.0.1:1",
            "--set=kafka.admin.default.api.timeout.ms=2000",
            "--set=kafka.admin.request.timeout.ms=1000");
    assertThat(run.err()).contains("no answer from the broker at 127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
  }

  private long sentOf(String... chosen) throws IOException {
    List<String> all = new ArrayList<>(List.of("--dry-run", "--json"));
    all.addAll(List.of(chosen));
    return counts(at.resubmit(all.toArray(String[]::new)), "sent").get(0);
  }

  private CommandRun answering(String said, String... options) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(said.getBytes(UTF_8)));
    try {
      return at.resubmit(options);
    } finally {
      System.setIn(before);
    }
  }
}
