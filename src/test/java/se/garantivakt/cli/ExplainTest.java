package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.replay.Tale;
import se.garantivakt.replay.explain.Tales;

class ExplainTest {
  private static final String NATIONAL = Path.of("config", "rules", "national.yaml").toString();

  @TempDir Path temp;

  @Test
  void the_only_episode_of_an_archive_is_explained() {
    CommandRun run = explain(ArchiveOnDisk.of(temp, Tales.corrected()));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("Episode   E-LATE")
        .contains("As of     2024-05-22 10:00 (Europe/Stockholm)");
  }

  @Test
  void a_rule_set_may_be_named_by_its_id() {
    String events = ArchiveOnDisk.of(temp, Tales.paused());
    CommandRun run = CommandRun.of("explain", "--rules", "stockholm", "--events", events);
    assertThat(run.out()).contains("Rules     stockholm, version 1: Region Stockholm");
  }

  @Test
  void a_rule_set_that_is_not_there_is_wrong_use_and_names_those_there_are() {
    String events = ArchiveOnDisk.of(temp, Tales.paused());
    CommandRun run = CommandRun.of("explain", "--rules", "stokholm", "--events", events);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("stockholm");
  }

  @Test
  void of_several_episodes_one_must_be_named() {
    String events = ArchiveOnDisk.of(temp, Tales.paused(), Tales.voided());
    CommandRun run = explain(events);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("--episode is missing; the archive holds 2 episodes: E-PAUSED, E-VOID");
    assertThat(explain(events, "--episode", "E-VOID").out()).contains("Episode   E-VOID");
  }

  @Test
  void of_many_episodes_ten_are_named() {
    Tale[] tales = new Tale[12];
    for (int i = 0; i < tales.length; i++) {
      tales[i] = new Tale("E" + i).on("2024-04-01", "decision.treatment");
    }
    assertThat(explain(ArchiveOnDisk.of(temp, tales)).err())
        .contains("holds 12 episodes, such as E0, E1,")
        .contains("E9")
        .doesNotContain("E10");
  }

  @Test
  void an_episode_that_is_not_there_is_wrong_use() {
    CommandRun run = explain(ArchiveOnDisk.of(temp, Tales.paused()), "--episode", "E-NONE");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("there is no episode E-NONE; the archive holds one episode: E-PAUSED");
  }

  @Test
  void an_archive_that_is_not_there_or_holds_nothing_is_wrong_use() {
    CommandRun none = explain(temp.resolve("none.jsonl").toString());
    assertThat(none.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(none.err()).contains("No archive at");
    CommandRun empty = explain(ArchiveOnDisk.of(temp, List.of("{}")));
    assertThat(empty.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(empty.err()).contains("there are no events in");
  }

  @Test
  void rejected_lines_are_told_by_place_and_reason_and_never_by_value() {
    List<String> lines = new ArrayList<>(Tales.paused().lines());
    lines.add("{\"eventId\": \"secret\", \"type\": \"visit\", \"episodeId\": \"E\"}");
    CommandRun run = explain(ArchiveOnDisk.of(temp, lines));
    assertThat(run.out())
        .contains("0 duplicate, 1 rejected")
        .containsPattern("line\\s+4:\\s+MISSING_FIELD, field")
        .doesNotContain("secret");
  }

  @Test
  void a_date_is_its_midnight_in_the_zone_of_the_rules() {
    String events = ArchiveOnDisk.of(temp, Tales.corrected());
    assertThat(explain(events, "--known-at", "2024-05-20").out())
        .contains("As of     2024-05-20 00:00 (Europe/Stockholm)")
        .contains("2 logged later")
        .contains("breached, still waiting");
    assertThat(explain(events, "--known-at", "2024-05-20T10:00:00+02:00").out())
        .contains("1 logged later");
  }

  @Test
  void what_was_true_earlier_is_told_as_known_now() {
    String events = ArchiveOnDisk.of(temp, Tales.corrected());
    assertThat(explain(events, "--at", "2024-04-15").out())
        .contains("As of     2024-04-15 00:00, as known 2024-05-22 10:00")
        .contains("State       paused (pausad)");
  }

  @Test
  void asked_about_a_time_after_the_last_event_time_goes_on() {
    String events = ArchiveOnDisk.of(temp, Tales.voided());
    assertThat(explain(events, "--at", "2025-01-01").out())
        .contains("As of     2025-01-01 00:00 (Europe/Stockholm)");
  }

  @Test
  void a_bad_instant_is_wrong_use_and_tells_what_is_allowed() {
    String events = ArchiveOnDisk.of(temp, Tales.paused());
    CommandRun run = explain(events, "--at", "3 May");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("--at is «3 May»; allowed are an instant with offset")
        .contains("Europe/Stockholm");
    assertThat(explain(events, "--known-at", "2024-05-03T12:00:00").err())
        .contains("--known-at is «2024-05-03T12:00:00»");
  }

  @Test
  void what_was_true_later_than_known_is_wrong_use() {
    String events = ArchiveOnDisk.of(temp, Tales.paused());
    CommandRun run = explain(events, "--at", "2024-06-01", "--known-at", "2024-05-01");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("--at is later than --known-at");
  }

  @Test
  void a_width_that_cannot_be_read_is_wrong_use() {
    String events = ArchiveOnDisk.of(temp, Tales.paused());
    assertThat(explain(events, "--width", "39").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(explain(events, "--width", "40").exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void programs_get_the_same_as_data() throws IOException {
    CommandRun run = explain(ArchiveOnDisk.of(temp, Tales.corrected()), "--json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "episodeId",
            "ruleSet",
            "ruleVersion",
            "at",
            "knownAt",
            "counts",
            "rejected",
            "clocks",
            "withoutAlert",
            "steps");
    assertThat(json.at("/counts/duplicate").asInt()).isEqualTo(1);
    assertThat(json.at("/clocks/0/state").asText()).isEqualTo("met");
    JsonNode first = json.at("/steps/0");
    assertThat(first.at("/event/eventId").asText()).isEqualTo("e1");
    assertThat(first.at("/transitions/0/to").asText()).isEqualTo("running");
    assertThat(first.path("sourceInLaw").path("treatment-90/start").asText()).startsWith("HSF");
  }

  private static CommandRun explain(String events, String... more) {
    List<String> args =
        new ArrayList<>(List.of("explain", "--rules", NATIONAL, "--events", events));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }
}
