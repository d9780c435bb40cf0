package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class MainTest {
  @Test
  void help_goes_to_standard_output_and_is_done() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).startsWith("Usage: garantivakt").contains("--debug", "Exit codes:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void the_version_is_the_one_of_the_build() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).matches("garantivakt \\d+\\.\\d+\\.\\d+\\S* \\(Java 17.*\\)\\R");
  }

  @Test
  void no_subcommand_is_wrong_use_and_shows_how_it_goes() {
    CommandRun run = CommandRun.of();

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a subcommand is missing", "Usage: garantivakt");
  }

  @Test
  void an_unknown_option_is_wrong_use() {
    CommandRun run = CommandRun.of("--nothing-of-the-kind");

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--nothing-of-the-kind");
  }

  @Test
  void a_wrong_option_of_a_subcommand_points_to_its_help_and_spares_its_usage() {
    CommandRun run = CommandRun.with(new Counting(), "count", "--to", "many");

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("'many' is not an int", "See: garantivakt count --help");
    assertThat(run.err()).doesNotContain("Usage:");
  }

  @Test
  void every_subcommand_has_help_without_asking_for_it() {
    CommandRun run = CommandRun.with(new Counting(), "count", "--help");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).startsWith("Usage: garantivakt count").contains("--to");
  }

  @Test
  void an_unforeseen_failure_is_one_line_without_a_stack_trace() {
    CommandRun run = CommandRun.with(new Counting(), "count", "--to", "-1");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("failed unexpectedly", "cannot count").doesNotContain("\tat ");
    assertThat(run.err()).doesNotContain("second line");
  }

  @Test
  void a_run_that_was_stopped_says_so_and_calls_it_no_failure() {
    CommandRun run = CommandRun.with(new Stopped(), "stopped");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("garantivakt stopped: before the end\n");
  }

  @ParameterizedTest
  @CsvSource({"--debug,count", "count,--debug"})
  void debug_shows_where_it_failed_wherever_it_stands(String first, String second) {
    CommandRun run = CommandRun.with(new Counting(), first, second, "--to", "-1");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("\tat se.garantivakt.cli.MainTest");
  }

  @Test
  void debug_by_environment_does_as_much() {
    CommandRun run = CommandRun.debuggingByEnvironment(new Counting(), "count", "--to", "-1");

    assertThat(run.err()).contains("\tat ").doesNotContain("With --debug");
  }

  @Test
  void debug_by_environment_is_not_undone_by_the_option() {
    CommandRun run =
        CommandRun.debuggingByEnvironment(new Counting(), "--debug", "count", "--to", "-1");

    assertThat(run.err()).contains("\tat ").doesNotContain("With --debug");
  }

  @Command(name = "stopped")
  private static final class Stopped implements Runnable {
    @Override
    public void run() {
      throw new CancellationException("before the end");
    }
  }

  @Command(name = "count")
  private static final class Counting implements Runnable {
    @Option(names = "--to")
    private int to;

    @Override
    public void run() {
      throw new IllegalStateException("cannot count to " + to + "\nsecond line");
    }
  }
}
