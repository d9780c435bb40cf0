package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The main class of the replay on a cluster: looks through what is to be replayed where it is
 * submitted, hands the job to Flink, and waits for its end, when what was written becomes whole. It
 * is therefore submitted attached, or run in application mode.
 */
@Command(
    name = "audit-replay",
    description = "Runs the job over the past on a Flink cluster.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class AuditReplayJob implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ReplayFrom from;
  @Mixin private ReplayTo to;
  @Mixin private ReplayOptions options;

  /** Submits the job and waits for it; ends with an exit code, which is 0 only if all was read. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    Failures failures = new Failures(() -> System.getenv("GARANTIVAKT_DEBUG") != null);
    int code =
        new CommandLine(new AuditReplayJob())
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures)
            .execute(args);
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws Exception {
    try (Stop stop = new Stop("audit-replay")) {
      ReplayAnswer answer = new ReplaySession(spec, options, from, to, stop).runOnCluster();
      answer.tell(output, spec);
      return answer.isWhole() ? ExitCode.DONE : ExitCode.FOUND;
    }
  }
}
