package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.BrokerException;

/** What a replay is compared with when it is done; a {@code @Mixin}. */
final class ReplayAgainst {
  private static final String THE_TOPICS = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--compare",
      arity = "0..1",
      fallbackValue = THE_TOPICS,
      paramLabel = "DIR",
      description =
          "Then compare with what was published: that folder of another replay, or without DIR the"
              + " live topics of --bootstrap. Needs --out; see compare.")
  private Optional<String> compare = Optional.empty();

  @Option(
      names = "--what-if",
      paramLabel = "RULES",
      description =
          "Then replay the same by these rules into the folder what-if of --out, and tell which"
              + " clocks and alerts they move.")
  private Optional<String> whatIf = Optional.empty();

  @Mixin private RepairOptions repair;

  /** The other rules, if it is asked what they would say. */
  Optional<String> otherRules() {
    return whatIf;
  }

  /** Refuses what does not go together, before anything is read. */
  void check(ReplayFrom from, ReplayTo to, ReplayOptions options) {
    boolean isAsked = compare.isPresent() || whatIf.isPresent();
    if (isAsked && to.folder().isEmpty()) {
      throw wrong("--compare and --what-if need a replay in files: say --out DIR");
    }
    whatIf.ifPresent(rules -> RuleSetArgument.load(command, rules));
    if (compare.isEmpty() && repair.isAsked()) {
      throw wrong("--repair is for --compare with the live topics");
    }
    compare
        .filter(folder -> folder.equals(THE_TOPICS) && from.bootstrap().isEmpty())
        .ifPresent(
            none -> {
              throw wrong(
                  "--compare without DIR is with the live topics: say --bootstrap HOST:PORT, or"
                      + " --compare=DIR");
            });
    repair.check(then(from, options).flatMap(PublishedThen::live));
  }

  /**
   * Compares, repairs if that is wanted, and tells what came of it.
   *
   * @return the exit code
   */
  int compared(
      Output output, ReplayFrom from, ReplayTo to, ReplayOptions options, Optional<Path> spill)
      throws IOException {
    Optional<PublishedThen> then = then(from, options);
    if (then.isEmpty()) {
      return ExitCode.DONE;
    }
    Path replay = to.folder().orElseThrow();
    try {
      CompareAnswer answer = new ComparedRuns(command, then.get(), replay).answer(spill);
      output.tellInALine(answer);
      return repair.exitCode(answer, then.get().live(), replay);
    } catch (BrokerException silent) {
      command.commandLine().getErr().println(silent.getMessage());
      return ExitCode.FAILED;
    }
  }

  private Optional<PublishedThen> then(ReplayFrom from, ReplayOptions options) {
    return compare.map(
        folder ->
            folder.equals(THE_TOPICS)
                ? new PublishedThen.InTopics(options.live(from.granted()))
                : new PublishedThen.InFolder(Path.of(folder)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
