package se.garantivakt.replay.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Episode;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;

/** Works out how clocks went, as it is known now, from what they are at an instant. */
final class Stretches {
  private final ZoneId zone;
  private final Episode episode;
  private final Instant at;

  Stretches(Engine engine, Episode episode, Instant at) {
    this.zone = engine.days().zone();
    this.episode = episode;
    this.at = at;
  }

  /**
   * The stretches of each clock, by {@code clockId}, those that are drawn over others last.
   *
   * @param turns the instants at which a clock may have changed, in order
   */
  Map<String, List<Stretch>> of(List<Status> clocks, List<Instant> turns) {
    Map<String, List<Stretch>> stretches = new LinkedHashMap<>();
    for (Status clock : clocks) {
      stretches.put(clock.clockId(), of(clock, turns));
    }
    return stretches;
  }

  private List<Stretch> of(Status clock, List<Instant> turns) {
    Instant start = clock.startedOn().instant(zone);
    Instant end = end(clock, turns);
    Instant certain = certain(clock, turns, end);
    List<Stretch> parts = new ArrayList<>();
    if (isOpen(clock)) {
      add(parts, Stretch.Kind.AHEAD, at, clock.breachAt().orElse(at));
    }
    add(parts, Stretch.Kind.PROVISIONAL, start, certain);
    add(parts, Stretch.Kind.COUNTED, certain, end);
    for (Status.Pause pause : clock.pauses()) {
      Instant from = pause.from().instant(zone);
      Optional<Instant> until = pause.until().map(m -> m.instant(zone));
      boolean planned = isOpen(clock) && until.isPresent();
      Instant last = planned ? until.get() : min(until.orElse(end), end);
      add(parts, Stretch.Kind.PAUSED, from, last);
    }
    clock.breachedAt().ifPresent(b -> add(parts, Stretch.Kind.BREACHED, b, end));
    parts.sort(Comparator.comparing(Stretch::kind));
    return parts;
  }

  private static void add(List<Stretch> parts, Stretch.Kind kind, Instant from, Instant until) {
    if (until.isAfter(from)) {
      parts.add(new Stretch(kind, from, until));
    }
  }

  private Instant end(Status clock, List<Instant> turns) {
    if (clock.stoppedOn().isPresent()) {
      return clock.stoppedOn().get().instant(zone);
    }
    return isOver(clock.state()) ? first(clock, turns, s -> isOver(s)).orElse(at) : at;
  }

  private Instant certain(Status clock, List<Instant> turns, Instant end) {
    if (clock.state() == State.PROVISIONAL) {
      return end;
    }
    Instant start = clock.startedOn().instant(zone);
    boolean ever =
        first(clock, turns, s -> s == State.PROVISIONAL).filter(i -> i.isBefore(end)).isPresent();
    return ever ? first(clock, turns, s -> s != State.PROVISIONAL).orElse(end) : start;
  }

  private Optional<Instant> first(Status clock, List<Instant> turns, Predicate<State> which) {
    for (Instant turn : turns) {
      for (Status then : episode.statusesAt(turn.toEpochMilli())) {
        if (then.clockId().equals(clock.clockId()) && which.test(then.state())) {
          return Optional.of(turn);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOpen(Status clock) {
    return switch (clock.state()) {
      case PROVISIONAL, RUNNING, PAUSED -> true;
      default -> false;
    };
  }

  /** When a clock with these stretches ended, or was last known to go on. */
  static Optional<Instant> end(List<Stretch> stretches) {
    return stretches.stream()
        .filter(s -> s.kind() != Stretch.Kind.AHEAD)
        .map(Stretch::until)
        .max(Instant::compareTo);
  }

  /** Whether a clock in that state counts no longer, and was not stopped by care. */
  static boolean isOver(State state) {
    return state == State.WAIVED || state == State.NOT_COVERED || state == State.CANCELLED;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
