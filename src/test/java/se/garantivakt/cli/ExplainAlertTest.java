package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.replay.explain.Tales;

/** {@code explain --alert}. */
class ExplainAlertTest {
  private static final String CLOCK = "E-LATE/treatment-90/-|";
  private static final String BREACH = CLOCK + "breached||2024-05-01";
  private static final String FORECAST = CLOCK + "foreseen|forecast|2024-05-01";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path temp;
  private String events;

  @BeforeEach
  void archive() {
    events = ArchiveOnDisk.of(temp, Tales.paused(), Tales.corrected());
  }

  @Test
  void an_alert_is_explained_by_its_id_alone() {
    CommandRun run = explain(BREACH);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("Alert     " + BREACH)
        .contains("Topic     not looked at")
        .contains("2024-05-20 10:00 withdrawn, no longer true, by MoV [e5].");
  }

  @Test
  void as_known_earlier_it_stands() {
    assertThat(explain(BREACH, "--known-at", "2024-05-15").out())
        .contains("It stands. As of 2024-05-15 00:00 the clock is breached, still waiting");
    CommandRun before = explain(BREACH, "--known-at", "2024-05-01");
    assertThat(before.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(before.err()).contains("it is raised later, at 2024-05-02T00:00:00+02:00");
  }

  @Test
  void an_unknown_alert_is_wrong_use_and_tells_what_was_searched_and_which_there_are() {
    CommandRun run = explain(CLOCK + "imminent|P7D|2024-05-31");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("there is no alert " + CLOCK + "imminent|P7D|2024-05-31")
        .contains("6 events of the episode E-LATE (episodes in all: 2) in " + events)
        .contains("told by national")
        .contains("its alerts are: " + CLOCK + "foreseen|booking|2024-05-01, ");
    assertThat(explain("E-NONE/visit-90/-|breached||2024-05-01").err())
        .contains("searched: 0 events of the episode E-NONE (episodes in all: 2)");
  }

  @Test
  void what_is_no_id_of_an_alert_is_wrong_use_and_tells_what_is_allowed() {
    CommandRun run = explain("E-LATE");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("--alert is «E-LATE», which names no alert; allowed is an alertId, EPISODE/");
  }

  @Test
  void another_episode_and_questions_about_clocks_do_not_go_with_it() {
    assertThat(explain(BREACH, "--episode", "E-PAUSED").err())
        .contains("--alert is of the episode E-LATE, not of --episode");
    assertThat(explain(BREACH, "--episode", "E-LATE").exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(explain(BREACH, "--at", "2024-05-15").err()).contains("say --known-at");
    CommandRun then =
        CommandRun.of(
            "explain", "--rules", "national", "--events", events, "--then", temp.toString());
    assertThat(then.err()).contains("--then goes with --alert");
  }

  @Test
  void of_an_erased_episode_no_alert_is_told() {
    events = ArchiveOnDisk.of(temp, Tales.corrected().on("2024-07-01", "decision.erased"));
    CommandRun run = explain(BREACH);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("was erased; of its alerts nothing is told");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void programs_get_the_same_as_data() throws IOException {
    JsonNode json = MAPPER.readTree(explain(BREACH, "--json").out());
    assertThat(json.at("/alert/alertId").asText()).isEqualTo(BREACH);
    assertThat(json.path("published").isNull()).isTrue();
    assertThat(json.path("records")).hasSize(2);
  }

  @Test
  void what_a_replay_wrote_is_looked_through() throws IOException {
    JsonNode story = MAPPER.readTree(explain(BREACH, "--json").out());
    Path then = Files.createDirectories(temp.resolve("then"));
    List<String> lines = new ArrayList<>();
    story.path("records").forEach(record -> lines.add(record.toString()));
    lines.add(forecast(story.path("alert")).toString());
    Files.write(then.resolve("guarantee.alert.jsonl"), lines);
    assertThat(explain(BREACH, "--then", then.toString()).out())
        .contains("2 of 3 records name it")
        .contains("guarantee.alert in");
    assertThat(explain(FORECAST, "--then", then.toString()).out())
        .contains("the row of that day was not found in clinic.accessibility");
    Files.write(
        then.resolve("clinic.accessibility.jsonl"),
        List.of(
            "{\"clinicId\":\"SE-CLINIC-A\",\"guarantee\":\"treatment-90\",\"careArea\":null,"
                + "\"kind\":\"dayEnd\",\"period\":\"2024-02-29\",\"forecastDays\":61.5,"
                + "\"forecastFrom\":12}"));
    assertThat(explain(FORECAST, "--then", then.toString(), "--width", "200").out())
        .contains("would probably wait 61.5 days");
    assertThat(explain(FORECAST).err())
        .contains("an alert by forecast is in the topic only: name it by --then or --bootstrap");
  }

  @Test
  void a_folder_without_the_topic_or_with_what_is_no_record_is_wrong_use() throws IOException {
    CommandRun none = explain(BREACH, "--then", temp.toString());
    assertThat(none.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(none.err()).contains("there is no guarantee.alert in " + temp);
    Files.write(temp.resolve("guarantee.alert.jsonl"), List.of("secret"));
    assertThat(explain(BREACH, "--then", temp.toString()).err())
        .contains("guarantee.alert.jsonl:1 is no record of guarantee.alert")
        .doesNotContain("secret");
  }

  private static ObjectNode forecast(JsonNode alert) {
    ObjectNode record = alert.deepCopy();
    record.put("alertId", FORECAST).put("kind", "foreseen").put("reason", "forecast");
    record.put("cause", "time").put("daysLeft", 61).put("at", "2024-03-01T00:00:00+01:00");
    return record.put("knownAt", "2024-03-01T00:00:00+01:00");
  }

  private CommandRun explain(String alert, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("explain", "--rules", "national", "--events", events, "--alert", alert));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }
}
