package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.BrokerException;

/** {@code compare}: what was published then against what a replay says. */
@Command(
    name = "compare",
    description = {
      "Compares what was published then with what a replay says: alerts that stand or came true,"
          + " states, audit, months and findings, up to the instant at which the replay ends.",
      "Writes differences.json into the replay's folder. The exit code is 1 if anything differs."
    })
final class Compare implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ComparedWith with;
  @Mixin private RepairOptions repair;

  @Option(
      names = "--replay",
      required = true,
      paramLabel = "DIR",
      description = "What replay --out has written.")
  private Path replay;

  @Option(
      names = "--spill",
      paramLabel = "DIR",
      description =
          "The folder in which both are laid out, about as much as they are together (default: the"
              + " machine's folder for temporary files).")
  private Optional<Path> spill = Optional.empty();

  @Override
  public Integer call() throws IOException {
    PublishedThen then = with.then();
    repair.check(then.live());
    try {
      CompareAnswer answer = new ComparedRuns(spec, then, replay).answer(spill);
      output.tell(answer);
      return repair.exitCode(answer, then.live(), replay);
    } catch (BrokerException silent) {
      spec.commandLine().getErr().println(silent.getMessage());
      return ExitCode.FAILED;
    }
  }
}
