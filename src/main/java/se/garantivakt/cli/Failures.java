package se.garantivakt.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into a few lines on standard error and an exit code. A stack trace is shown
 * only when debugging was asked for.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final BooleanSupplier debug;

  Failures(BooleanSupplier debug) {
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + wrong.getMessage());
    boolean suggested = UnmatchedArgumentException.printSuggestions(wrong, err);
    if (command.getSubcommands().isEmpty() && command.getParent() != null || suggested) {
      err.println("See: " + name + " --help");
    } else {
      command.usage(err);
    }
    trace(wrong, err);
    return ExitCode.WRONG_USE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (failure instanceof CancellationException asked) {
      err.println(name + ": " + asked.getMessage());
      err.flush();
      return ExitCode.FAILED;
    }
    err.println(name + ": failed unexpectedly: " + oneLine(failure));
    if (!debug.getAsBoolean()) {
      err.println("With --debug (or GARANTIVAKT_DEBUG=1) it says where.");
    }
    trace(failure, err);
    return ExitCode.FAILED;
  }

  /** What the virtual machine could not do, such as finding memory. */
  int handleError(Error failure, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println(command.getCommandName() + ": failed unexpectedly: " + oneLine(failure));
    trace(failure, err);
    return ExitCode.FAILED;
  }

  private void trace(Throwable failure, PrintWriter err) {
    if (debug.getAsBoolean()) {
      failure.printStackTrace(err);
    }
    err.flush();
  }

  private static String oneLine(Throwable failure) {
    String text = failure.toString();
    int lineEnd = text.indexOf('\n');
    return (lineEnd < 0 ? text : text.substring(0, lineEnd)).strip();
  }
}
