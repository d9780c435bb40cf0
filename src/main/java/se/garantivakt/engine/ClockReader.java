package se.garantivakt.engine;

import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.PauseCode;

/**
 * Reads one clock, begun and ended as found, as of an instant. The order in which conditions are
 * looked at, and why, is that of docs/order-of-evaluation.md.
 */
final class ClockReader {
  private final Course course;
  private final Window window;
  private final Horizon horizon;
  private final Plan plan;
  private final LocalDays days;
  private final Start start;
  private final Optional<Closing> closing;
  private final Exemptions.Reading exemptions;
  private final Coverage coverage;
  private final Counting counting;
  private final long deadline;
  private final long breach;

  ClockReader(Course course, Horizon horizon) {
    this.course = course;
    this.window = course.window();
    this.horizon = horizon;
    this.plan = window.plan();
    this.days = window.engine().days();
    this.start = course.ends().start();
    this.closing = course.ends().closing();
    this.exemptions = course.exemptions();
    this.coverage = course.coverage();
    this.counting = course.counting();
    this.deadline = counting.countdown().deadline();
    this.breach = deadline == Clock.NONE ? Clock.NONE : plan.scale.breach(deadline, days);
  }

  Clock read() {
    boolean changed = coverage.until().isPresent() && coverage.until().get().occurred() < breach;
    Optional<Exemptions.Waiver> waiver = waiver();
    boolean breached = !changed && waiver.isEmpty() && isBreached();
    Optional<Period> pause =
        closing.isPresent()
            ? Optional.empty()
            : Pausing.current(window, counting.countdown(), horizon);
    State state = state(breached, waiver.isPresent(), changed, pause.isPresent());
    boolean counts =
        state != State.WAIVED && state != State.NOT_COVERED && state != State.CANCELLED;
    Levels levels = levels(state);
    Optional<Moment> booked =
        closing.isPresent() ? Optional.empty() : Bookings.standing(window, start, horizon);
    long end = closing.isPresent() ? closing.get().unit() : plan.scale.of(horizon.instant(), days);
    String holder = Holder.at(window, start, closing, horizon.instant());
    Clock clock =
        new Clock(
            course.key(),
            plan,
            state,
            rule(state, waiver, pause),
            start.unit(),
            start.cause().day(),
            start.terms().common().patientId(),
            course.limit(),
            counts ? deadline : Clock.NONE,
            counting.countdown().originalDeadline(),
            counts ? breach : Clock.NONE,
            state.isBreached() ? breach : Clock.NONE,
            stopped(state),
            counting.gross(end) - (counts ? counting.paused(end) : 0),
            counting.gross(end),
            counting.base(),
            counts ? Pausing.effective(exemptions.periods(), counting.countdown()) : List.of(),
            booked,
            counts && booked.isPresent() && isBeyond(booked.get()),
            flags(state, pause),
            holder,
            state.isBreached() ? Holder.at(window, start, closing, breach) : holder,
            Holder.careArea(window, start, closing),
            levels.reached(),
            levels.smallest(),
            ownChoice(),
            course.presence());
    return course.isTakenBack() ? clock.vanished() : clock;
  }

  private boolean ownChoice() {
    for (Period period : exemptions.periods()) {
      if (period.code() == PauseCode.OTHER_REGION) {
        return true;
      }
    }
    return false;
  }

  private boolean isBreached() {
    if (deadline == Clock.NONE || !coverage.covered() || start.provisional()) {
      return false;
    }
    return closing.isPresent() ? closing.get().unit() > deadline : horizon.reached(breach);
  }

  private Optional<Exemptions.Waiver> waiver() {
    return Pausing.waiver(window, exemptions, closing, deadline)
        .filter(w -> closing.isPresent() || horizon.occurred(plan.scale.begin(w.from(), days)));
  }

  private State state(boolean breached, boolean waived, boolean changed, boolean paused) {
    Closing.Kind kind = closing.map(Closing::kind).orElse(null);
    if (kind == Closing.Kind.CANCELLED) {
      return breached ? State.BREACHED_STOPPED : State.CANCELLED;
    }
    if (!coverage.covered() || kind == Closing.Kind.NULLIFIED || changed) {
      return State.NOT_COVERED;
    }
    if (start.provisional()) {
      return State.PROVISIONAL;
    }
    if (breached) {
      return kind == null ? State.BREACHED_WAITING : State.BREACHED_STOPPED;
    }
    if (waived || kind == Closing.Kind.REPLACED) {
      return State.WAIVED;
    }
    if (kind == Closing.Kind.STOPPED) {
      return State.MET;
    }
    return paused ? State.PAUSED : State.RUNNING;
  }

  private Levels levels(State state) {
    return state == State.RUNNING || state == State.PAUSED
        ? Levels.of(
            plan.guarantee.imminent().on(start.cause().day()),
            counting.countdown(),
            plan.scale,
            days,
            horizon)
        : Levels.NONE;
  }

  private long stopped(State state) {
    boolean ended =
        closing.isPresent()
            && (closing.get().kind() == Closing.Kind.STOPPED || state == State.BREACHED_STOPPED);
    return ended ? closing.get().unit() : Clock.NONE;
  }

  private boolean isBeyond(Moment booked) {
    return deadline != Clock.NONE && plan.scale.of(booked, days) > deadline;
  }

  private long flags(State state, Optional<Period> pause) {
    long flags = exemptions.flags() | coverage.flags() | StopAssumptions.of(plan, closing);
    flags |= course.ends().stopBeforeStart() ? Flag.STOP_BEFORE_START.bit() : 0;
    flags |= start.assumedLevel() ? Flag.ASSUMED_CARE_LEVEL.bit() : 0;
    boolean stale = state == State.PAUSED && Pausing.isStale(window, pause.get(), horizon);
    return flags | (stale ? Flag.STALE_PAUSE.bit() : 0);
  }

  private String rule(State state, Optional<Exemptions.Waiver> waiver, Optional<Period> pause) {
    return switch (state) {
      case PROVISIONAL -> plan.rule(Plan.Part.PROVISIONAL);
      case RUNNING -> plan.rule(start.restart() ? Plan.Part.RESTART : Plan.Part.START);
      case PAUSED -> Exemptions.rule(pause.get().code());
      case MET -> plan.rule(Plan.Part.STOP);
      case BREACHED_WAITING, BREACHED_STOPPED -> plan.rule(Plan.Part.LIMIT);
      case WAIVED -> waiver.map(Exemptions.Waiver::rule).orElse("PvV");
      case NOT_COVERED ->
          closing.filter(c -> c.kind() == Closing.Kind.NULLIFIED).isPresent()
              ? plan.rule(Plan.Part.NULLIFY)
              : plan.rule(Plan.Part.COVER);
      case CANCELLED -> plan.rule(Plan.Part.CANCEL);
    };
  }
}
