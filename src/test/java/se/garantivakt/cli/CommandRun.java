package se.garantivakt.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import picocli.CommandLine;

/** One run of the command line, as its user sees it. */
public record CommandRun(int exitCode, String out, String err) {
  /** Runs the real command line. */
  public static CommandRun of(String... args) {
    return run(new Main(false), Optional.empty(), args);
  }

  /** Runs the real command line with one more subcommand, made for a test. */
  static CommandRun with(Object subcommand, String... args) {
    return run(new Main(false), Optional.of(subcommand), args);
  }

  static CommandRun debuggingByEnvironment(Object subcommand, String... args) {
    return run(new Main(true), Optional.of(subcommand), args);
  }

  private static CommandRun run(Main main, Optional<Object> subcommand, String... args) {
    CommandLine line = new CommandLine(main);
    subcommand.ifPresent(line::addSubcommand);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = main.execute(line, new PrintWriter(out), new PrintWriter(err), args);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
