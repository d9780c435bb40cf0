package se.garantivakt.engine;

import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_STARTED;

import java.util.Optional;
import se.garantivakt.event.Answer;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Referral;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.NoShow;
import se.garantivakt.rules.StartClause;

/**
 * Finds how a clock began and what ended it. The two are found together: a visit tells that a
 * self-referral was accepted, and what is after the end belongs to the next clock.
 *
 * @param start how it began
 * @param closing what ended it; absent while it is open
 * @param stopBeforeStart care that would have stopped it was given before it began (rules.md: it
 *     does not stop)
 */
record Endings(Start start, Optional<Closing> closing, boolean stopBeforeStart) {
  private static final long VISITED = VISIT_STARTED.bit() | VISIT_COMPLETED.bit();

  /** Whether the clock is open when that happens. */
  boolean isOpenAt(Fact fact) {
    return start.cause().happenedBefore(fact)
        && (closing.isEmpty() || !closing.get().fact().happenedBefore(fact));
  }

  /** The same beginning with another end. */
  Endings endingBy(Closing other) {
    return new Endings(start, Optional.of(other), stopBeforeStart);
  }

  /** The next clock in a window, absent when nothing starts one. */
  static Optional<Endings> next(Window window, boolean nullified) {
    boolean early = false;
    long endings = window.plan().endingActions;
    for (Fact fact : window.facts()) {
      if (!fact.is(endings) || !mayEnd(window, fact)) {
        continue;
      }
      Optional<Start> start = Openings.next(window, Optional.of(fact), nullified);
      if (start.isEmpty()) {
        early |= window.first() && stops(window, fact);
        continue;
      }
      Closing.Kind kind = kind(window, start.get(), fact);
      if (kind != null && isAfter(window, fact, start.get())) {
        Closing closing = new Closing(kind, fact, window.plan().scale.of(fact));
        return Optional.of(new Endings(start.get(), Optional.of(closing), early));
      }
      early |= kind == Closing.Kind.STOPPED && window.first();
    }
    Optional<Start> start = Openings.next(window, Optional.empty(), nullified);
    boolean noted = early;
    return start.map(s -> new Endings(s, Optional.empty(), noted));
  }

  /** What ends a clock that began otherwise than by its window, such as one restarted. */
  static Endings of(Window window, Start start) {
    for (Fact fact : window.facts()) {
      if (fact.is(window.plan().endingActions)) {
        Closing.Kind kind = kind(window, start, fact);
        if (kind != null && isAfter(window, fact, start)) {
          Closing closing = new Closing(kind, fact, window.plan().scale.of(fact));
          return new Endings(start, Optional.of(closing), false);
        }
      }
    }
    return new Endings(start, Optional.empty(), false);
  }

  private static Closing.Kind kind(Window window, Start start, Fact fact) {
    if (stops(window, fact)) {
      return Closing.Kind.STOPPED;
    }
    if (cancels(window, start, fact) || judgedAway(window, fact) || removed(window, start, fact)) {
      return Closing.Kind.CANCELLED;
    }
    return nullifies(window, start, fact) ? Closing.Kind.NULLIFIED : null;
  }

  /** A referral ends its own clock only: not one that a contact began, nor one of another level. */
  private static boolean cancels(Window window, Start start, Fact fact) {
    if (!window.plan().cancels.match(fact)) {
      return false;
    }
    CareLevel wanted = window.plan().guarantee.careLevel();
    CareLevel stated = fact.event().common().careLevel();
    boolean otherLevel =
        wanted != CareLevel.UNSTATED && stated != CareLevel.UNSTATED && stated != wanted;
    return !(fact.event() instanceof Referral) || (start.byReferral() && !otherLevel);
  }

  /** Sorts out, before any start is looked for, what can end no clock of the guarantee. */
  private static boolean mayEnd(Window window, Fact fact) {
    return !(fact.is(VISITED)) || stops(window, fact);
  }

  private static boolean stops(Window window, Fact fact) {
    return window.plan().stops.match(fact);
  }

  /**
   * In days, care on the day of the start is not before it; a plain date is not before an instant
   * of its day.
   */
  private static boolean isAfter(Window window, Fact fact, Start start) {
    Fact begun = start.cause();
    if (fact == begun) {
      return true;
    }
    Scale scale = window.plan().scale;
    return stops(window, fact) ? scale.of(fact) >= scale.of(begun) : begun.happenedBefore(fact);
  }

  /**
   * The judgement that ends the clock, unless a later one about the same contact says the opposite.
   */
  private static boolean judgedAway(Window window, Fact fact) {
    for (StartClause clause : window.plan().starts) {
      if (clause instanceof StartClause.Judged judged && judged.unless().matches(fact.event())) {
        return !judgedAgain(window, judged, fact);
      }
    }
    return false;
  }

  private static boolean judgedAgain(Window window, StartClause.Judged judged, Fact unless) {
    for (Fact later : window.facts()) {
      if (later != unless && unless.happenedBefore(later)) {
        if (judged.onlyIf().matches(later.event())) {
          return true;
        }
        if (judged.on().matches(later.event())) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean removed(Window window, Start start, Fact fact) {
    NoShow noShow = window.engine().rules().switches().noShow().on(start.cause().day());
    return noShow == NoShow.REMOVE_AFTER_3
        && missed(window, start, fact)
        && missedUpTo(window, start, fact) >= 3;
  }

  /** A first appointment missed after the breach cannot undo it. */
  private static boolean nullifies(Window window, Start start, Fact fact) {
    Optional<Limit> limit = Succession.limit(window, start);
    if (!window.plan().nullifies.match(fact)
        || limit.isEmpty()
        || window.plan().scale.of(fact) > start.unit() + limit.get().amount()) {
      return false;
    }
    for (Fact other : window.facts()) {
      if (other.is(VISITED) && isAfter(window, other, start) && other.happenedBefore(fact)) {
        return false;
      }
    }
    return true;
  }

  /** How many unexcused no-shows the clock has had, up to and including that one. */
  static int missedUpTo(Window window, Start start, Fact last) {
    int count = 0;
    for (Fact fact : window.facts()) {
      if (missed(window, start, fact) && (fact == last || fact.happenedBefore(last))) {
        count++;
      }
    }
    return count;
  }

  /** Whether the fact is an unexcused no-show of the clock. */
  static boolean missed(Window window, Start start, Fact fact) {
    return fact.is(VISIT_MISSED.bit())
        && fact.event() instanceof Visit visit
        && visit.excused() != Answer.YES
        && window.fits(visit)
        && isAfter(window, fact, start);
  }
}
