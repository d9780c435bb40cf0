package se.garantivakt.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.engine.Engine;
import se.garantivakt.inspect.Laws;
import se.garantivakt.inspect.LookedInto;
import se.garantivakt.inspect.Verification;
import se.garantivakt.inspect.savepoint.OperatorFacts;
import se.garantivakt.inspect.savepoint.Savepoint;
import se.garantivakt.inspect.savepoint.SavepointException;
import se.garantivakt.inspect.savepoint.SavepointState;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSource;

/** {@code state}: what the job keeps of episodes, in a savepoint or checkpoint of it. */
@Command(
    name = "state",
    description = {
      "Looks into a savepoint or checkpoint of the job: episodes, clocks and timers.",
      "With --verify tells each episode again from its facts and reports what is kept otherwise; the"
          + " exit code is then 1, as it is when the value of an episode cannot be read."
    })
final class StateCommand implements Callable<Integer> {
  private static final int MOST_DEVIATIONS = 1000;
  private static final int MOST_TASKS = 4;

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private StateRules by;

  @Option(
      names = "--savepoint",
      required = true,
      paramLabel = "PATH",
      description =
          "The folder of a savepoint (canonical or native) or of a checkpoint (such as …/chk-17):"
              + " the one with the file _metadata.")
  private String path;

  @Option(
      names = "--episode",
      paramLabel = "ID",
      description = "Look at one episode only, and tell it in whole.")
  private Optional<String> episode = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "The most episodes to list, those whose timers fire first (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--verify",
      description = "Tell each episode again from its facts and report what is kept otherwise.")
  private boolean verify;

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw wrong("--limit is " + limit + "; allowed is 0 or more");
    }
    try {
      return answered(Savepoint.at(SavepointArgument.path(spec, path)));
    } catch (SavepointException | RuleFileException refused) {
      throw wrong(refused.getMessage());
    }
  }

  private int answered(Savepoint savepoint) throws IOException {
    JobSettings settings = by.settings();
    RuleSource rules = RuleSource.named(Home.ofThisRun().rules(), settings.watch().rules());
    Engine engine = new Engine(rules.load());
    int tasks = Math.min(MOST_TASKS, Runtime.getRuntime().availableProcessors());
    SavepointState state = new SavepointState(savepoint, tasks);
    OperatorFacts facts = state.facts();
    Optional<Verification> verification =
        verify ? Optional.of(verification(settings, rules, engine, facts)) : Optional.empty();
    LookedInto found = new LookedInto(episode.isPresent() ? 1 : limit, verification);
    StateProgress progress = new StateProgress(spec.commandLine().getErr());
    state.episodes(
        episode,
        engine.days(),
        one -> {
          found.take(one);
          progress.tell(found.counts().episodes());
        });
    if (episode.isPresent() && found.counts().episodes() == 0) {
      throw wrong("there is no episode " + episode.get() + " in " + path);
    }
    StateAnswer answer =
        new StateAnswer(
            savepoint,
            facts,
            found,
            new Laws(facts.rules(), engine.rules()),
            engine.days().zone(),
            episode.isPresent());
    output.tell(answer);
    return answer.holds() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private Verification verification(
      JobSettings settings, RuleSource rules, Engine engine, OperatorFacts facts) {
    Laws.refusal(facts.rules(), rules)
        .ifPresent(
            why -> {
              throw wrong(why);
            });
    return new Verification(
        engine,
        BreachDetection.watching(settings, rules).keeping(),
        facts.isEnded(),
        MOST_DEVIATIONS);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
