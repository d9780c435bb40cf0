package se.garantivakt.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.replay.explain.Chronicle;
import se.garantivakt.replay.explain.ChronicleText;
import se.garantivakt.replay.explain.EpisodeSearch;
import se.garantivakt.replay.explain.Retelling;
import se.garantivakt.rules.RuleSet;

/** {@code explain}: what the clocks of one episode say, and why; or why an alert was raised. */
@Command(
    name = "explain",
    description =
        "Explains one episode: what its clocks say, step by step why, and why no alert was raised;"
            + " or one alert: why it was raised, and what became of it.")
final class Explain implements Callable<Integer> {
  private static final int MOST_NAMED = 10;

  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "FILE",
      description = "The rule file, or the id of a rule set of the project (national).")
  private String rules;

  @Mixin private ExplainFrom from;
  @Mixin private ExplainAlert alert;

  @Option(
      names = "--episode",
      paramLabel = "ID",
      description = "The episode (default: the only one that there is).")
  private Optional<String> episode = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Tell what was true then (default: as --known-at).")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "As it was known then (default: when the last event was logged, or --at).")
  private Optional<String> knownAt = Optional.empty();

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "80",
      description = "Characters on a line (default: 80).")
  private int width;

  @Override
  public Integer call() {
    try {
      return explained();
    } catch (BrokerException silent) {
      spec.commandLine().getErr().println(silent.getMessage());
      return ExitCode.FAILED;
    }
  }

  private int explained() {
    if (width < ChronicleText.NARROWEST) {
      throw wrong("--width is " + width + "; allowed is " + ChronicleText.NARROWEST + " or more");
    }
    RuleSet ruleSet = RuleSetArgument.load(spec, rules);
    ZoneId zone = ruleSet.switches().zone();
    Optional<Instant> asked = at.map(text -> InstantArgument.of(spec, "--at", text, zone));
    Optional<Instant> heard = knownAt.map(t -> InstantArgument.of(spec, "--known-at", t, zone));
    if (alert.isAsked()) {
      if (at.isPresent()) {
        throw wrong("--at is about clocks; with --alert say --known-at");
      }
      output.tell(alert.answer(ruleSet, from, episode, heard, width));
      return ExitCode.DONE;
    }
    EpisodeSearch search = from.search(episode, zone);
    String id = search.found().orElseThrow(() -> notFound(search.episodes()));
    Instant known = heard.orElseGet(() -> latest(search.events(), asked));
    Instant then = asked.orElse(known);
    if (then.isAfter(known)) {
      throw wrong("--at is later than --known-at; allowed is the same time or an earlier one");
    }
    Chronicle told = Retelling.of(new Engine(ruleSet), id, search.events(), then, known);
    output.tell(new ExplainedEpisode(told, search.rejected(), width));
    return ExitCode.DONE;
  }

  /** Asked of a time after everything that was logged, nothing more was known then. */
  private static Instant latest(List<LoggedEvent> events, Optional<Instant> asked) {
    long last = events.stream().mapToLong(e -> e.position().loggedAt()).max().orElseThrow();
    Instant logged = Instant.ofEpochMilli(last);
    return asked.filter(logged::isBefore).orElse(logged);
  }

  private ParameterException notFound(List<String> episodes) {
    if (episodes.isEmpty()) {
      return wrong("there are no events in " + from.place() + " that can be read");
    }
    String named = episodes.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    String such = episodes.size() > MOST_NAMED ? ", such as " : ": ";
    String there = from.name() + holds() + count(episodes.size()) + such + named;
    return episode
        .map(id -> wrong("there is no episode " + id + "; " + there))
        .orElseGet(() -> wrong("--episode is missing; " + there));
  }

  private String holds() {
    return from.isArchive() ? " holds " : " hold ";
  }

  private static String count(int episodes) {
    return episodes == 1 ? "one episode" : episodes + " episodes";
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
