package se.garantivakt.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.Moment;
import se.garantivakt.replay.explain.AlertName;
import se.garantivakt.replay.explain.AlertSearch;
import se.garantivakt.replay.explain.Chronicle;
import se.garantivakt.replay.explain.EpisodeSearch;
import se.garantivakt.replay.explain.Published;
import se.garantivakt.replay.explain.PublishedForecast;
import se.garantivakt.replay.explain.Retelling;
import se.garantivakt.rules.RuleSet;

/** {@code explain --alert}: why an alert was raised, and what became of it; a {@code @Mixin}. */
final class ExplainAlert {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--alert",
      paramLabel = "ID",
      description =
          "Instead of clocks, one alert by its alertId: why it was raised, and what became of it.")
  private Optional<String> id = Optional.empty();

  @Mixin private PublishedAlerts topic;

  /** Whether an alert is asked about. */
  boolean isAsked() {
    topic.check(id.isPresent());
    return id.isPresent();
  }

  /**
   * The alert explained.
   *
   * @throws ParameterException that tells what was searched, if there is no such alert
   */
  Answer answer(
      RuleSet rules,
      ExplainFrom from,
      Optional<String> episode,
      Optional<Instant> knownAt,
      int width) {
    AlertName name = name(episode);
    ZoneId zone = rules.switches().zone();
    EpisodeSearch events = from.search(Optional.of(name.episodeId()), zone);
    Optional<Published> published = topic.about(name, from);
    Optional<PublishedForecast> forecast =
        published
            .flatMap(Published::raised)
            .filter(record -> name.isByForecast())
            .map(record -> topic.forecast(record, zone, from));
    Engine engine = new Engine(rules);
    AlertSearch search = new AlertSearch(engine, name, events.events(), published, forecast);
    if (search.isErased()) {
      throw wrong("the episode " + name.episodeId() + " was erased; of its alerts nothing is told");
    }
    return search
        .story(knownAt)
        .map(story -> new ExplainedAlert(story, width))
        .orElseThrow(() -> unknown(engine, name, from, events, search, knownAt, published));
  }

  private AlertName name(Optional<String> episode) {
    AlertName name =
        AlertName.of(id.orElseThrow())
            .orElseThrow(
                () ->
                    wrong(
                        "--alert is «"
                            + id.get()
                            + "», which names no alert; allowed is an alertId, "
                            + AlertName.FORM));
    if (episode.filter(other -> !other.equals(name.episodeId())).isPresent()) {
      throw wrong("--alert is of the episode " + name.episodeId() + ", not of --episode");
    }
    return name;
  }

  private ParameterException unknown(
      Engine engine,
      AlertName name,
      ExplainFrom from,
      EpisodeSearch events,
      AlertSearch search,
      Optional<Instant> knownAt,
      Optional<Published> published) {
    StringBuilder what = new StringBuilder("there is no alert " + name.id());
    what.append("; searched: ").append(events.events().size()).append(" events of the episode ");
    what.append(name.episodeId()).append(" (episodes in all: ").append(events.episodes().size());
    what.append(") in ").append(from.place()).append(", told by ").append(engine.rules().id());
    what.append(
        published.map(p -> ", and " + p.searched() + " records of " + p.place()).orElse(""));
    Optional<Instant> due = knownAt.flatMap(known -> search.due());
    due.ifPresent(at -> what.append("; it is raised later, at ").append(local(engine, at)));
    if (!events.events().isEmpty() && due.isEmpty()) {
      what.append("; its alerts are: ").append(others(engine, name, events));
    }
    if (published.isEmpty() && name.isByForecast()) {
      what.append("; an alert by forecast is in the topic only: name it by --then or --bootstrap");
    }
    return wrong(what.toString());
  }

  private static String local(Engine engine, Instant at) {
    return new Moment.At(at).text(engine.days().zone());
  }

  private static String others(Engine engine, AlertName name, EpisodeSearch events) {
    Instant last =
        events.events().stream()
            .map(e -> Instant.ofEpochMilli(e.position().loggedAt()))
            .max(Instant::compareTo)
            .orElseThrow();
    Chronicle told = Retelling.of(engine, name.episodeId(), events.events(), last, last);
    List<Alert> raised =
        told.steps().stream()
            .flatMap(step -> step.alerts().stream())
            .filter(alert -> !alert.kind().ends())
            .toList();
    return raised.isEmpty()
        ? "none"
        : raised.stream().map(Alert::alertId).distinct().collect(Collectors.joining(", "));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
