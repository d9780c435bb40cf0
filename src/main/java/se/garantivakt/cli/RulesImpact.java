package se.garantivakt.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.replay.impact.Impact;
import se.garantivakt.rules.RuleSet;

/** {@code rules impact}: which clocks change state, deadline or breach when the rules do. */
@Command(
    name = "impact",
    description = "Says which clocks change state, deadline or breach under other rules.")
final class RulesImpact implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The rule file as it is, or the id of a rule set of the project.")
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The rule file as it would be.")
  private String changed;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "PATH",
      description = "The archive: a .jsonl or .jsonl.gz file, or a folder of such.")
  private Path events;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "As of then, as known then (default: when the last event was logged).")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--all",
      description = "List every clock that changes (default: " + ImpactAnswer.MOST_LISTED + ").")
  private boolean all;

  private final Map<String, List<LoggedEvent>> episodes = new LinkedHashMap<>();
  private long rejected;

  @Override
  public Integer call() {
    RuleSet was = RuleSetArgument.load(spec, old);
    RuleSet is = RuleSetArgument.load(spec, changed);
    ZoneId zone = is.switches().zone();
    Optional<Instant> asked = at.map(text -> InstantArgument.of(spec, "--at", text, zone));
    EventsArgument.read(spec, events, zone, this::read);
    Impact impact = new Impact(new Engine(was), new Engine(is), asked.orElseGet(this::latest));
    episodes.values().forEach(impact::play);
    output.tell(new ImpactAnswer(old, was, changed, is, impact, rejected, all));
    return impact.changes().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private Stream<ArchiveEntry> read(Stream<ArchiveEntry> entries) {
    entries.forEach(
        entry -> {
          if (entry instanceof ArchiveEntry.Heard heard) {
            String id = heard.event().event().common().episodeId();
            episodes.computeIfAbsent(id, e -> new ArrayList<>()).add(heard.event());
          } else {
            rejected++;
          }
        });
    return Stream.empty();
  }

  private Instant latest() {
    return episodes.values().stream()
        .flatMap(List::stream)
        .map(e -> Instant.ofEpochMilli(e.position().loggedAt()))
        .max(Instant::compareTo)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "there are no events in " + events + " that can be read"));
  }
}
