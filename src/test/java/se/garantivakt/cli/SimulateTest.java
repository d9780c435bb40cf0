package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.schema.Schemas;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

class SimulateTest {
  private static final SimulationSettings WEEK = SimulationSettings.defaults().days(7).poison(0.03);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--gzip"})
  void an_archive_is_read_back_as_it_was_simulated_with_its_place_in_the_log(String option) {
    Path out = folder.resolve("new/archive");
    CommandRun run = simulate("--out", out.toString(), "--days", "7", "--poison", "0.03", option);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);

    var decoder = new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
    List<ArchiveEntry> entries = Archive.at(out).entries(decoder).toList();
    Map<String, Long> heard =
        entries.stream()
            .filter(ArchiveEntry.Heard.class::isInstance)
            .map(e -> ((ArchiveEntry.Heard) e).event())
            .collect(
                Collectors.groupingBy(
                    e -> e.position() + e.event().common().eventId(), Collectors.counting()));
    Map<String, Long> simulated =
        Simulation.stream(WEEK)
            .filter(r -> r.poison().isEmpty())
            .map(r -> decoded(r))
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    assertThat(heard).isEqualTo(simulated);
    List<String> rejected =
        entries.stream()
            .filter(ArchiveEntry.Unreadable.class::isInstance)
            .map(e -> ((ArchiveEntry.Unreadable) e).rejection().reason().name())
            .sorted()
            .toList();
    assertThat(rejected)
        .isEqualTo(
            Simulation.stream(WEEK)
                .flatMap(r -> r.poison().stream())
                .map(Enum::name)
                .sorted()
                .toList());
  }

  private static String decoded(SimulatedRecord record) {
    String eventId =
        Schemas.json(new String(record.value(), StandardCharsets.UTF_8)).get("eventId").textValue();
    return new LogPosition(
            record.loggedAt().toEpochMilli(), record.topic(), record.partition(), record.offset())
        + eventId;
  }

  @Test
  void lines_of_an_archive_hold_by_the_schema_of_their_topic() throws Exception {
    simulate("--out", folder.toString(), "--days", "2");
    for (String topic : Schemas.INPUTS) {
      List<String> lines = Files.readAllLines(folder.resolve(topic + ".jsonl"));
      assertThat(lines).isNotEmpty();
      for (String line : lines) {
        assertThat(Schemas.errors(topic, Schemas.json(line))).as(line).isEmpty();
      }
    }
  }

  @Test
  void an_episode_of_it_is_explained() throws Exception {
    simulate("--out", folder.toString(), "--episodes", "50");
    String line = Files.readAllLines(folder.resolve("care.referral.jsonl")).get(0);
    String episode = Schemas.json(line).get("episodeId").textValue();
    CommandRun run =
        CommandRun.of(
            "explain", "--rules", "stockholm", "--events", folder.toString(), "--episode", episode);
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains(episode, "visit-30", "WHAT HAPPENED");
  }

  @Test
  void the_summary_says_how_much_and_where_to_people_and_to_programs() {
    String out = folder.resolve("a").toString();
    CommandRun people = simulate("--out", out, "--episodes", "20");
    assertThat(people.out())
        .matches("\\d+ records of 20 episodes to .*/a in [0-9.]+ s \\([0-9,]+/s\\): .* visit\\R");
    var json =
        Schemas.json(
            simulate("--out", folder.resolve("b").toString(), "--episodes", "20", "--json").out());
    assertThat(json.get("episodes").intValue()).isEqualTo(20);
    assertThat(json.get("stopped").booleanValue()).isFalse();
    int sum = 0;
    for (var count : json.get("topics")) {
      sum += count.intValue();
    }
    assertThat(json.get("records").intValue()).isEqualTo(sum);
  }

  @Test
  void a_folder_that_holds_something_is_left_as_it_is() throws Exception {
    Files.writeString(folder.resolve("mine"), "kept");
    CommandRun run = simulate("--out", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("is not empty; allowed is a new or empty folder");
    assertThat(folder)
        .isDirectoryContaining("glob:**/mine")
        .isDirectoryNotContaining("glob:**care*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--days 1 | name one of --out DIR (an archive) and --bootstrap HOST:PORT (topics)",
        "--out x --bootstrap h:1 | name one of --out",
        "--bootstrap h:1 --gzip | --gzip is for an archive",
        "--out x --rate 5 | --rate and --realtime-shift are for topics",
        "--bootstrap h:1 --rate 0 | --rate must be 1 or more, but is 0",
        "--bootstrap h:1 --realtime-shift=-1 | --realtime-shift must be 0 or more",
        "--bootstrap h:1 --realtime-shift --from 2026-01-01 | exclude each other",
        "--bootstrap h:1 --partitions 3 | --partitions is for an archive",
        "--bootstrap nowhere | no broker by the name nowhere; allowed is HOST:PORT",
        "--out x --days 1 --episodes 1 | --days and --episodes exclude each other",
        "--out x --days 0 | --days must be 1 or more, but are 0",
        "--out x --episodes 0 | --episodes must be 1 or more",
        "--out x --from tomorrow | --from is «tomorrow»; allowed is a date",
        "--out x --from 1800-01-01 | --from must lie in 1970 to 2099",
        "--out x --scale 0 | --scale must be above 0",
        "--out x --poison 1 | --poison must be from 0 to 0.9",
        "--out x --disorder -1 | --disorder must be from 0 to 10",
      })
  void wrong_options_are_told_with_what_is_allowed(String options, String told) {
    CommandRun run = simulate(options.split(" "));
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(told, "See: garantivakt simulate --help");
    assertThat(run.out()).isEmpty();
    assertThat(Path.of("x")).doesNotExist();
  }

  @Test
  void brokers_that_do_not_answer_are_no_answer() {
    CommandRun run = simulate("--bootstrap", "127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .isEqualTo("garantivakt simulate: no broker answers at 127.0.0.1:1; is it running?\n");
  }

  private static CommandRun simulate(String... options) {
    String[] args = new String[options.length + 1];
    args[0] = "simulate";
    System.arraycopy(options, 0, args, 1, options.length);
    return CommandRun.of(args);
  }
}
