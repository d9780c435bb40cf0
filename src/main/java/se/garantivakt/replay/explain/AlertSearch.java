package se.garantivakt.replay.explain;

import static se.garantivakt.event.Action.DECISION_ERASED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.LoggedEvent;

/** Looks for an alert in what the events of its episode tell, and in what was published. */
public final class AlertSearch {
  private final Engine engine;
  private final AlertName name;
  private final List<LoggedEvent> events;
  private final Optional<Published> published;
  private final Optional<PublishedForecast> forecast;

  /**
   * For one alert.
   *
   * @param events of its episode
   * @param published what the topic says of it, where it was looked at
   * @param forecast the clinic's row, likewise
   */
  public AlertSearch(
      Engine engine,
      AlertName name,
      List<LoggedEvent> events,
      Optional<Published> published,
      Optional<PublishedForecast> forecast) {
    this.engine = engine;
    this.name = name;
    this.events = events.stream().sorted(Comparator.comparing(LoggedEvent::position)).toList();
    this.published = published;
    this.forecast = forecast;
  }

  /** Whether the episode was erased: then nothing may be told of it. */
  public boolean isErased() {
    return events.stream().anyMatch(e -> e.event().action() == DECISION_ERASED);
  }

  /** When the events raise it first, time going on as long as it changes anything. */
  public Optional<Instant> due() {
    return SaidAlerts.hearing(engine, name.episodeId(), events)
        .whenNothingElseBecomesKnown()
        .when(name.id());
  }

  /**
   * The alert explained as known at an instant, or else when its topic named it last or the last
   * event was logged, or when time alone raises it after that; empty where it was not raised.
   */
  public Optional<AlertStory> story(Optional<Instant> knownAt) {
    Instant known = knownAt.orElseGet(this::last);
    Optional<AlertStory> told = retold(known, AlertStory.Source.RETOLD);
    Optional<JsonNode> raised =
        published
            .flatMap(Published::raised)
            .filter(record -> !Published.instant(record, "knownAt").isAfter(known));
    if (told.isEmpty() && raised.isPresent()) {
      return Optional.of(ofTopic(known, raised.get()));
    }
    return told.isEmpty() && knownAt.isEmpty()
        ? due().flatMap(instant -> retold(instant, AlertStory.Source.TIME_ALONE))
        : told;
  }

  private Instant last() {
    Stream<Instant> logged =
        events.stream().map(e -> Instant.ofEpochMilli(e.position().loggedAt()));
    return Stream.concat(logged, published.flatMap(Published::lastKnownAt).stream())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private Optional<AlertStory> retold(Instant known, AlertStory.Source source) {
    Chronicle now = told(events, known);
    List<Step> steps = now.steps();
    int raised = -1;
    List<Alert> records = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      for (Alert alert : steps.get(i).alerts()) {
        boolean itself = alert.alertId().equals(name.id());
        raised = itself ? i : raised;
        if (itself || alert.concerns().contains(name.id())) {
          records.add(alert);
        }
      }
    }
    if (raised < 0) {
      return Optional.empty();
    }
    List<LoggedEvent> heard =
        steps.subList(0, raised + 1).stream().flatMap(s -> s.event().stream()).toList();
    Alert last =
        records.stream().filter(a -> a.alertId().equals(name.id())).reduce((a, b) -> b).get();
    return Optional.of(
        story(now, told(heard, steps.get(raised).at()), json(last), source, raised + 1, records));
  }

  private AlertStory ofTopic(Instant known, JsonNode record) {
    Instant at = Published.instant(record, "knownAt");
    Chronicle then = told(events, at);
    return story(
        told(events, known), then, record, AlertStory.Source.TOPIC, then.steps().size(), List.of());
  }

  private AlertStory story(
      Chronicle now,
      Chronicle then,
      JsonNode record,
      AlertStory.Source source,
      int upTo,
      List<Alert> records) {
    List<Step> steps = now.steps();
    int edge = Math.min(upTo, steps.size());
    List<Step> after = new ArrayList<>();
    for (Step step : steps.subList(edge, steps.size())) {
      step.about(name.clockId()).ifPresent(after::add);
      if (step.names(name.id())) {
        break;
      }
    }
    return new AlertStory(
        name,
        record,
        source,
        then,
        steps.subList(0, edge).stream().flatMap(s -> s.about(name.clockId()).stream()).toList(),
        after,
        records.stream().map(this::json).toList(),
        now,
        published,
        forecast);
  }

  private Chronicle told(List<LoggedEvent> heard, Instant at) {
    return Retelling.of(engine, name.episodeId(), heard, at, at);
  }

  private JsonNode json(Alert alert) {
    return ChronicleJson.alert(engine.rules(), alert);
  }
}
