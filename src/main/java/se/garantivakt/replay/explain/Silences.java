package se.garantivakt.replay.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.LoggedEvent;

/**
 * Works out why no alert was raised of clocks. Decides nothing itself: what stands is what the
 * engine said, and what would have come is what it says when it is told the same and time goes on.
 */
final class Silences {
  private final Engine engine;
  private final String episodeId;
  private final List<Step> steps;
  private final Set<String> unbooked;
  private final SaidAlerts ahead;
  private final SaidAlerts later;

  /**
   * Of an episode as it was told.
   *
   * @param steps all of them, up to the instant of the question
   * @param unbooked the clocks that wait without a booking, as their clinics were told
   * @param all the events there are, those logged later among them, in the order of the log
   */
  Silences(
      Engine engine,
      String episodeId,
      List<Step> steps,
      Set<String> unbooked,
      List<LoggedEvent> all) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.steps = steps;
    this.unbooked = unbooked;
    this.ahead = heard(steps.size()).whenNothingElseBecomesKnown();
    this.later = SaidAlerts.hearing(engine, episodeId, all);
  }

  /** Of those clocks of which none was raised, why. */
  List<Silence> of(List<Status> clocks) {
    Set<String> alerted = new HashSet<>();
    steps.forEach(step -> step.alerts().forEach(alert -> alerted.add(alert.clockId())));
    List<Silence> silences = new ArrayList<>();
    for (Status clock : clocks) {
      if (!alerted.contains(clock.clockId())) {
        silences.add(of(clock));
      }
    }
    return silences;
  }

  private Silence of(Status clock) {
    int turned = lastTurn(clock);
    Transition transition = turns(steps.get(turned), clock).findFirst().orElseThrow();
    Optional<Alert> first =
        clock.state().isOpen()
            ? ahead.firstOf(clock.clockId())
            : heard(turned).whenNothingElseBecomesKnown().firstOf(clock.clockId());
    return new Silence(
        clock,
        why(clock, first),
        transition.knownAt(),
        transition.cause(),
        transition.from(),
        first,
        bookedBy(clock),
        unbooked.contains(clock.clockId()),
        later.firstOf(clock.clockId()));
  }

  private static Silence.Why why(Status clock, Optional<Alert> first) {
    return switch (clock.state()) {
      case RUNNING -> first.isPresent() ? Silence.Why.NOT_NEAR : Silence.Why.NONE_AHEAD;
      case PAUSED -> Silence.Why.PAUSED;
      case PROVISIONAL -> Silence.Why.PROVISIONAL;
      case MET -> Silence.Why.MET;
      case WAIVED -> Silence.Why.WAIVED;
      case NOT_COVERED -> Silence.Why.NOT_COVERED;
      case CANCELLED -> Silence.Why.CANCELLED;
      case BREACHED_WAITING, BREACHED_STOPPED ->
          throw new IllegalStateException("a breach stands of which no alert was raised");
    };
  }

  /** What was heard before a step, as the engine tells it. */
  private SaidAlerts heard(int before) {
    List<LoggedEvent> events =
        steps.subList(0, before).stream().flatMap(step -> step.event().stream()).toList();
    return SaidAlerts.hearing(engine, episodeId, events);
  }

  /** The step at which it became what it is. */
  private int lastTurn(Status clock) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (turns(steps.get(i), clock).findAny().isPresent()) {
        return i;
      }
    }
    throw new IllegalStateException("a clock stands that no transition has begun");
  }

  private static Stream<Transition> turns(Step step, Status clock) {
    return step.transitions().stream()
        .filter(t -> t.clockId().equals(clock.clockId()))
        .filter(t -> t.to() == clock.state() && !t.from().equals(Optional.of(t.to())));
  }

  private Optional<String> bookedBy(Status clock) {
    if (clock.bookedFor().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> by = Optional.empty();
    for (Step step : steps) {
      for (Status status : step.statuses()) {
        if (status.clockId().equals(clock.clockId())) {
          boolean same = status.bookedFor().equals(clock.bookedFor());
          by = same ? by.or(() -> Optional.of(status.cause())) : Optional.empty();
        }
      }
    }
    return by;
  }
}
