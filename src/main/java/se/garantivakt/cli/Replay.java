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
  private static final String WHAT_IF = "what-if";

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ReplayFrom from;
  @Mixin private ReplayTo to;
  @Mixin private ReplayOptions options;
  @Mixin private ReplayAgainst against;

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
    against.check(from, to, options);
    int exitCode = replayed();
    int compared = against.compared(output, from, to, options, spill);
    return Math.max(exitCode, compared);
  }

  private int replayed() throws Exception {
    try (Stop stop = new Stop("replay")) {
      ReplaySession session = new ReplaySession(spec, options, from, to, stop);
      ReplayAnswer answer = session.runHere(sorting, spill);
      answer.tell(output, spec);
      if (against.otherRules().isPresent()) {
        byOthers(session, answer, against.otherRules().get());
      }
      return answer.isWhole() ? ExitCode.DONE : ExitCode.FOUND;
    }
  }

  /** What other rules move is what was asked for: that something differs is no fault. */
  private void byOthers(ReplaySession session, ReplayAnswer first, String rules) throws Exception {
    ReplayTo there = to.inside(WHAT_IF);
    session.byOthers(rules, first, there).runHere(sorting, spill).tell(output, spec);
    PublishedThen then = new PublishedThen.InFolder(to.folder().orElseThrow());
    output.tellInALine(new ComparedRuns(spec, then, there.folder().orElseThrow()).whatIf(spill));
  }
}
