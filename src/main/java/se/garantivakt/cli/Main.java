package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line {@code garantivakt}. Answers go to standard output and everything else to
 * standard error, both in UTF-8 whatever the machine's locale; the exit codes are those of {@link
 * ExitCode}.
 *
 * <p>A subcommand is a class of its own, named in {@code subcommands} here. It inherits {@code
 * --help}, {@code --version} and {@code --debug}, takes {@link Output} as a mixin, returns an exit
 * code, and reports what the user got wrong by a {@link ParameterException}.
 */
@Command(
    name = "garantivakt",
    subcommands = {
      Local.class,
      ClusterCommand.class,
      Simulate.class,
      TopicsCommand.class,
      Explain.class,
      Compare.class,
      CheckCases.class,
      Replay.class,
      Resubmit.class,
      Report.class,
      Page.class,
      RulesCommand.class,
      StateCommand.class,
      DrillCommand.class,
      Benchmark.class
    },
    description = "Watches care guarantees: runs the job, explains clocks, tends the rules.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, and something was found",
      "2:wrong use",
      "70:failed unexpectedly"
    })
public final class Main implements Runnable {
  private final boolean debugByEnvironment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces (also: GARANTIVAKT_DEBUG=1).")
  private boolean debug;

  Main(boolean debugByEnvironment) {
    this.debugByEnvironment = debugByEnvironment;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Main main = new Main(!System.getenv().getOrDefault("GARANTIVAKT_DEBUG", "").isEmpty());
    PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.exit(main.execute(new CommandLine(main), out, err, args));
  }

  /** Runs {@code line}, whose root this is and which holds all its subcommands already. */
  int execute(CommandLine line, PrintWriter out, PrintWriter err, String... args) {
    Failures failures = new Failures(() -> debug || debugByEnvironment);
    line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
    try {
      return line.execute(args);
    } catch (VirtualMachineError | LinkageError e) {
      return failures.handleError(e, line);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a subcommand is missing");
  }
}
