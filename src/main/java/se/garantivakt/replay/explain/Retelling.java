package se.garantivakt.replay.explain;

import static se.garantivakt.event.Action.DECISION_ERASED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Episode;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Transition;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.LoggedEvent;

/** Tells one episode again in the order of the log, time passing between its events. */
public final class Retelling {
  private final Engine engine;
  private final String episodeId;
  private final Episode episode;
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> unbooked = new HashSet<>();

  private Retelling(Engine engine, String episodeId) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.episode = new Episode(engine, episodeId);
  }

  /**
   * Explains what was true at an instant as it was known at another.
   *
   * @param events of that episode, in any order
   * @throws IllegalArgumentException if asked for what was true later than it was known
   */
  public static Chronicle of(
      Engine engine,
      String episodeId,
      Collection<LoggedEvent> events,
      Instant at,
      Instant knownAt) {
    if (at.isAfter(knownAt)) {
      throw new IllegalArgumentException("what was true is asked of a later time than was known");
    }
    Retelling retelling = new Retelling(engine, episodeId);
    List<LoggedEvent> all =
        events.stream().sorted(Comparator.comparing(LoggedEvent::position)).toList();
    List<LoggedEvent> known =
        all.stream().filter(e -> e.position().loggedAt() <= knownAt.toEpochMilli()).toList();
    boolean erased = events.stream().anyMatch(e -> e.event().action() == DECISION_ERASED);
    retelling.tell(known, knownAt);
    return erased
        ? retelling.erased(at, knownAt, all.size() - known.size())
        : retelling.chronicle(at, knownAt, all);
  }

  private void tell(List<LoggedEvent> inLogOrder, Instant until) {
    for (LoggedEvent event : inLogOrder) {
      advance(event.position().loggedAt() - 1);
      List<Publication> said = new ArrayList<>();
      episode.hear(event, ofTheEpisode(said));
      Instant logged = Instant.ofEpochMilli(event.position().loggedAt());
      steps.add(new Step(logged, Optional.of(event), said));
    }
    advance(until.toEpochMilli());
  }

  /** What clinics' figures are made of tells nothing of the episode itself. */
  private Consumer<Publication> ofTheEpisode(List<Publication> said) {
    return publication -> {
      if (!publication.isForClinics()) {
        said.add(publication);
      } else if (publication instanceof Unbooked clock) {
        noteUnbooked(clock);
      }
    };
  }

  private void noteUnbooked(Unbooked clock) {
    if (clock.is() == Unbooked.Is.WAITING) {
      unbooked.add(clock.clockId());
    } else {
      unbooked.remove(clock.clockId());
    }
  }

  private void advance(long until) {
    while (episode.wakeAt().isPresent() && episode.wakeAt().getAsLong() <= until) {
      Instant due = Instant.ofEpochMilli(episode.wakeAt().getAsLong());
      List<Publication> said = new ArrayList<>();
      episode.advanceTo(due.toEpochMilli(), ofTheEpisode(said));
      if (!said.isEmpty()) {
        steps.add(new Step(due, Optional.empty(), said));
      }
    }
  }

  private Chronicle chronicle(Instant at, Instant knownAt, List<LoggedEvent> all) {
    List<Status> clocks = episode.statusesAt(at.toEpochMilli());
    List<Status> now = at.equals(knownAt) ? clocks : episode.statusesAt(knownAt.toEpochMilli());
    return new Chronicle(
        episodeId,
        engine.rules(),
        at,
        knownAt,
        all.size() - heard(),
        false,
        clocks,
        new Stretches(engine, episode, at).of(clocks, turns(at)),
        new Silences(engine, episodeId, steps, unbooked, all).of(now),
        steps);
  }

  private long heard() {
    return steps.stream().filter(step -> step.event().isPresent()).count();
  }

  private Chronicle erased(Instant at, Instant knownAt, long later) {
    List<Step> told = steps.stream().filter(Retelling::isErasure).toList();
    return new Chronicle(
        episodeId, engine.rules(), at, knownAt, later, true, List.of(), Map.of(), List.of(), told);
  }

  private static boolean isErasure(Step step) {
    return step.event().filter(e -> e.event().action() == DECISION_ERASED).isPresent();
  }

  /** The instants, by what happened in care, at which a clock may have changed. */
  private List<Instant> turns(Instant at) {
    return steps.stream()
        .flatMap(s -> s.transitions().stream())
        .map(Transition::at)
        .filter(i -> !i.isAfter(at))
        .sorted()
        .distinct()
        .toList();
  }
}
