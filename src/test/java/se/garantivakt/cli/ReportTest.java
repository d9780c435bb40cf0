package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.report.RowText;
import se.garantivakt.schema.Schemas;

class ReportTest {
  private static final Path SAMPLE = Path.of("docs", "report");

  @TempDir private Path folder;

  /** After a change that is meant: report … --out docs/report --overwrite. */
  @Test
  void the_sample_of_the_documentation_is_what_comes_out() throws IOException {
    CommandRun run = report(SAMPLE.resolve("clinic.accessibility.jsonl"), "--month", "2026-03");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(files(out())).hasSize(2).isEqualTo(files(SAMPLE));
  }

  @Test
  void the_sample_of_the_documentation_holds_by_the_schema_of_the_topic() throws IOException {
    for (String line : Files.readAllLines(SAMPLE.resolve("clinic.accessibility.jsonl"))) {
      assertThat(Schemas.errors("clinic.accessibility", Schemas.json(line))).isEmpty();
    }
  }

  @Test
  void a_folder_of_files_plain_and_gzipped_is_read_in_their_order() throws IOException {
    Path records = Files.createDirectory(folder.resolve("records"));
    gzip(records.resolve("b.jsonl.gz"), new RowText().revision(1).line() + "\n");
    Files.writeString(
        records.resolve("a.jsonl"),
        new RowText().line() + "\n" + new RowText().text("clinicId", "SE2/../X").line() + "\n");
    CommandRun run = report(records, "--month", "2026-03");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(files(out()))
        .containsOnlyKeys(
            "csv/SE2%2F%2E%2E%2FX.csv",
            "csv/SE2321000016-1A01.csv",
            "fhir/SE2%2F%2E%2E%2FX/visit-90.json",
            "fhir/SE2321000016-1A01/visit-90.json");
    assertThat(files(out()).get("csv/SE2321000016-1A01.csv"))
        .contains("väntande;2026-03-31T23:59:59+02:00;1;");
  }

  @Test
  void lines_that_cannot_be_read_are_named_and_the_rest_is_reported() throws IOException {
    Path file =
        records(new RowText().line(), "", "{", new RowText().with("/waiting/total", "1").line());
    CommandRun run = report(file, "--month", "2026-03");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .isEqualTo(
            """
            %1$s:3: it is no JSON
            %1$s:4: waiting.total is not the sum of its parts
            2026-03: 1 rows of 1 clinics, out of 3 records, to %2$s: 1 files csv, 1 files fhir
            """
                .formatted(file, out()));
    assertThat(files(out())).hasSize(2);
  }

  @Test
  void of_many_unreadable_lines_the_first_are_named() throws IOException {
    String[] lines = Stream.generate(() -> "{").limit(60).toArray(String[]::new);
    lines[0] = new RowText().line();
    CommandRun run = report(records(lines), "--month", "2026-03");
    assertThat(run.out().lines().filter(line -> line.endsWith("no JSON"))).hasSize(50);
    assertThat(run.out()).contains("and 9 more such records\n");
  }

  @Test
  void programs_are_told_the_same() throws IOException {
    Path file = records(new RowText().with("/waiting/publishable", "false").line(), "[]");
    CommandRun run = report(file, "--month", "2026-03", "--json");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    JsonNode json = Schemas.json(run.out());
    assertThat(json.at("/month").textValue()).isEqualTo("2026-03");
    assertThat(
            Stream.of("records", "rows", "clinics", "csv", "fhir", "notPublishable", "remarkCount"))
        .extracting(name -> json.get(name).intValue())
        .containsExactly(2, 1, 1, 1, 1, 1, 1);
    assertThat(json.at("/remarks/0/origin").textValue()).isEqualTo(file + ":2");
    assertThat(json.at("/remarks/0/what").textValue()).isEqualTo("it is no JSON object");
  }

  @Test
  void people_are_told_that_small_numbers_are_not_for_publication() throws IOException {
    CommandRun run =
        report(
            records(new RowText().with("/completed/publishable", "false").line()),
            "--month",
            "2026-03");
    assertThat(run.out())
        .contains("1 rows are below the smallest count: for the register, not for publication\n");
  }

  @Test
  void of_a_month_that_is_not_there_it_says_which_are() throws IOException {
    Path file =
        records(
            new RowText().line(),
            new RowText().with("/careArea", "null").line(),
            new RowText().text("period", "2025-12").line(),
            "{");
    CommandRun run = report(file, "--month", "2026-04");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains(
            "of 2026-04 there is nothing among 4 records; there are 2025-12 (1 rows), 2026-03 (2"
                + " rows)\n"
                + file
                + ":4: it is no JSON\n");
    assertThat(out()).doesNotExist();
  }

  @Test
  void where_no_month_is_it_says_so() throws IOException {
    CommandRun run =
        report(records(new RowText().text("clinicId", "*").line()), "--month", "2026-03");
    assertThat(run.err()).contains("nothing among 1 records; no month end is there\n");
  }

  @Test
  void a_folder_that_holds_something_is_left_as_it_is() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("mine"), "kept");
    CommandRun run = report(records(new RowText().line()), "--month", "2026-03");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err())
        .contains("is not empty; allowed is a new or empty folder, or --overwrite");
    assertThat(files(out())).containsOnlyKeys("mine");
  }

  @Test
  void overwriting_replaces_all_of_an_older_report_and_nothing_else() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("mine"), "kept");
    Path march = records(new RowText().line(), new RowText().text("clinicId", "SE-closed").line());
    report(march, "--month", "2026-03", "--overwrite");
    assertThat(files(out())).hasSize(5);
    CommandRun run = report(records(new RowText().line()), "--month", "2026-03", "--overwrite");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(files(out()))
        .containsOnlyKeys(
            "mine", "csv/SE2321000016-1A01.csv", "fhir/SE2321000016-1A01/visit-90.json");
    try (Stream<Path> left = Files.list(out())) {
      assertThat(left).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from x | Missing required options: '--month=YYYY-MM', '--out=DIR'",
        "--from x --out y --month march | --month is «march»; allowed is a month (2026-03)",
        "--out y --month 2026-03 | name one of --from SOURCE (files) and --bootstrap HOST:PORT",
        "--out y --month 2026-03 --from x --bootstrap h:1 | name one of --from",
        "--out y --month 2026-03 --from x | No archive at x; allowed are a .jsonl",
        "--out pom.xml --month 2026-03 --from x | --out pom.xml is a file; allowed is a new",
      })
  void wrong_options_are_told_with_what_is_allowed(String options, String told) {
    CommandRun run = CommandRun.of(("report " + options).split(" "));
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains(told, "See: garantivakt report --help");
    assertThat(run.out()).isEmpty();
    assertThat(Path.of("y")).doesNotExist();
  }

  private CommandRun report(Path from, String... options) {
    List<String> all = new java.util.ArrayList<>(List.of("report", "--from", from.toString()));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path records(String... lines) throws IOException {
    return Files.write(folder.resolve("records.jsonl"), List.of(lines));
  }

  private static void gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Each file but the records by its path, with what it holds. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".jsonl")) {
          files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return files;
  }
}
