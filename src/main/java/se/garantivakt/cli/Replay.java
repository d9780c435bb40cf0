package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: what the job says of the past, from archives or topics. */
@Command(
    name = "replay",
    description = {
      "Runs the job over the past and writes what it says: the same as it said then, or would have"
          + " said under other rules.",
      "Reads an archive or the topics of a broker, once, in Flink's batch mode. What cannot be read"
          + " is told by file and line, the rest goes on, and the exit code is 1."
    })
final class Replay implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ReplayFrom from;
  @Mixin private ReplayTo to;
  @Mixin private ReplayOptions options;

  @Option(
      names = "--sort-memory",
      paramLabel = "SIZE",
      defaultValue = "512m",
      description =
          "Memory for sorting, beside the heap (default: ${DEFAULT-VALUE}); what does not fit goes to"
              + " disk.")
  private String sorting;

  @Option(
      names = "--spill",
      paramLabel = "DIR",
      description =
          "The folder for what does not fit, about twice the size of the unzipped events (default:"
              + " the machine's folder for temporary files).")
  private Optional<Path> spill = Optional.empty();

  @Override
  public Integer call() throws Exception {
    try (Stop stop = new Stop("replay")) {
      ReplaySession session = new ReplaySession(spec, options, from, to, stop);
      ReplayAnswer answer = session.runHere(sorting, spill);
      answer.tell(output, spec);
      return answer.isWhole() ? ExitCode.DONE : ExitCode.FOUND;
    }
  }
}
