package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {
  private static final String NATIONAL = Path.of("config", "rules", "national.yaml").toString();

  @TempDir Path temp;

  @Test
  void a_right_file_is_told_in_one_line() {
    CommandRun run = run("check", NATIONAL);
    assertThat(run.out()).isEqualToNormalizingNewlines(NATIONAL + ": ok\n");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void without_a_file_all_that_come_with_the_project_are_checked() {
    CommandRun run = run("check");
    assertThat(run.out().lines()).hasSize(9).allMatch(line -> line.endsWith(".yaml: ok"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void all_that_is_wrong_in_a_file_is_told() throws IOException {
    CommandRun run = run("check", wrong().toString(), NATIONAL);
    assertThat(run.out())
        .contains("wrong.yaml: 2 wrong")
        .contains("guarantees.contact.limit: «P1M» counts in years, months or weeks")
        .contains("ruleSet: «national» is not the name of its file; allowed: wrong")
        .contains(NATIONAL + ": ok");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void programs_get_each_problem_with_its_place() throws IOException {
    CommandRun run = run("check", "--json", wrong().toString());
    JsonNode file = new ObjectMapper().readTree(run.out()).at("/files/0");
    assertThat(file.get("ok").asBoolean()).isFalse();
    JsonNode problem = file.at("/problems/1");
    assertThat(problem.get("key").asText()).isEqualTo("guarantees.contact.limit");
    assertThat(problem.get("value").asText()).isEqualTo("P1M");
    assertThat(problem.get("line").asInt()).isPositive();
    assertThat(problem.get("allowed").asText()).contains("P90D");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void a_file_that_is_not_there_is_wrong_use() {
    CommandRun run = run("check", temp.resolve("none.yaml").toString());
    assertThat(run.err()).contains("there is no file").contains("none.yaml");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void without_a_subcommand_it_is_wrong_use() {
    assertThat(run().exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void the_page_is_written_once_and_then_up_to_date() throws IOException {
    Path page = temp.resolve("docs").resolve("rules.md");
    assertThat(run("page", "--check", "--out", page.toString()).exitCode())
        .isEqualTo(ExitCode.FOUND);
    assertThat(page).doesNotExist();
    assertThat(run("page", "--out", page.toString()).out()).contains("rules.md: written");
    assertThat(Files.readString(page)).startsWith("# The rules\n").contains("### national");
    assertThat(run("page", "--check", "--out", page.toString()).exitCode())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void a_stale_page_is_told_with_the_command_that_mends_it() throws IOException {
    Path page = Files.writeString(temp.resolve("rules.md"), "# Old\n");
    CommandRun run = run("page", "--check", "--out", page.toString());
    assertThat(run.out()).contains("stale, run: jobs/garantivakt rules page");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(page).hasContent("# Old");
  }

  private Path wrong() throws IOException {
    String text = Files.readString(Path.of(NATIONAL)).replace("limit: P0D", "limit: P1M");
    return Files.writeString(temp.resolve("wrong.yaml"), text);
  }

  private static CommandRun run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(new RulesCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(args);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
