package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} as its user sees it. */
class ReplayTest {
  private static final Path EXAMPLE = Path.of("docs", "example.jsonl");
  private static final String PERSONAL = "19121212-1212";

  @TempDir private Path folder;
  private Path events;
  private Path out;

  @BeforeEach
  void name() throws IOException {
    events = Files.createDirectories(folder.resolve("events"));
    out = folder.resolve("out");
  }

  @Test
  void a_damaged_archive_is_told_by_file_and_line_and_the_rest_goes_on() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE);
    Files.write(events.resolve("å.jsonl"), lines.subList(0, 5));
    byte[] whole = gzipped(lines.subList(5, lines.size()));
    Files.createDirectories(events.resolve("sub"));
    Files.write(events.resolve("sub").resolve("whole.jsonl.gz"), whole);
    String filler = "{\"type\":\"" + "x".repeat(100_000) + "\"}";
    byte[] cut = gzipped(List.of("not json", "{\"patientId\":\"" + PERSONAL + "\"}", filler));
    Files.write(events.resolve("cut.jsonl.gz"), Arrays.copyOf(cut, cut.length - 60));
    Files.writeString(events.resolve("no.jsonl.gz"), "no gzip");
    Files.writeString(events.resolve("notes.txt"), "no archive");

    CommandRun run = replay("--json");

    assertThat(run.err())
        .contains("notes.txt: is not read")
        .contains("cut.jsonl.gz:1: NOT_JSON")
        .contains("cut.jsonl.gz:2: PERSONAL_NUMBER")
        .contains("cut.jsonl.gz:3: the file is cut off")
        .contains("no.jsonl.gz:1: cannot be read on");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out().lines()).hasSize(1);
    JsonNode said = new ObjectMapper().readTree(run.out());
    assertThat(said.get("records").asInt()).isEqualTo(lines.size() + 2);
    assertThat(said.at("/outcomes/rejected").asInt()).isEqualTo(2);
    assertThat(said.get("damagedFiles").asInt()).isEqualTo(2);
    assertThat(said.get("filesNotRead").asInt()).isEqualTo(1);
    assertThat(said.at("/clocks/visit-90/met").asInt()).isEqualTo(1);
    List<String> rejected = Files.readAllLines(out.resolve("event.rejected.jsonl"));
    assertThat(rejected)
        .hasSize(2)
        .anySatisfy(
            line -> assertThat(line).contains("NOT_JSON", "\"cut.jsonl.gz\"", "\"offset\":1"))
        .anySatisfy(line -> assertThat(line).contains("PERSONAL_NUMBER", "\"bytes\":null"));
    assertThat(run.err() + run.out() + rejected).doesNotContain("1212");
  }

  @Test
  void what_was_logged_or_falls_due_after_until_is_not_said() throws IOException {
    Files.copy(EXAMPLE, events.resolve("events.jsonl"));
    CommandRun run = replay("--until=2026-02-15");
    assertThat(run.err()).doesNotContain("failed");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("logged later, and left out: ", "up to 2026-02-15T00:00:00+01:00");
    for (String line : Files.readAllLines(out.resolve("guarantee.alert.jsonl"))) {
      assertThat(new ObjectMapper().readTree(line).get("at").asText())
          .isLessThanOrEqualTo("2026-02-15T00:00:00+01:00");
    }
    String second = replay("--until=2026-02-15").err();
    assertThat(second).contains("there is a replay in " + out, "--overwrite");
  }

  @Test
  void what_cannot_be_replayed_is_told_in_a_sentence() throws IOException {
    assertThat(CommandRun.of("replay", "--events=" + EXAMPLE).err()).contains("--out DIR");
    assertThat(CommandRun.of("replay", "--out=" + out).err()).contains("--events PATH");
    Files.writeString(events.resolve("events.jsonl"), "not json\n");
    CommandRun nothing = replay();
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(nothing.err()).contains("holds an event");
    CommandRun nowhere =
        CommandRun.of("replay", "--out=" + out, "--events=" + folder.resolve("no"));
    assertThat(nowhere.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(replay("--sort-memory=much").err()).contains("--sort-memory", "512m");
    assertThat(replay("--rules=nowhere").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(out).doesNotExist();
  }

  private CommandRun replay(String... further) {
    String[] all = new String[further.length + 4];
    all[0] = "replay";
    all[1] = "--events=" + events;
    all[2] = "--out=" + out;
    all[3] = "--set=run.parallelism=2";
    System.arraycopy(further, 0, all, 4, further.length);
    return CommandRun.of(all);
  }

  private static byte[] gzipped(List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
