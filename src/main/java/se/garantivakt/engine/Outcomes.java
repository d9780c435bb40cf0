package se.garantivakt.engine;

import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.Event;
import se.garantivakt.event.EventType;
import se.garantivakt.event.Visit;
import se.garantivakt.event.Voided;

/**
 * Says what becomes of an event when it is first heard. It depends on what has been heard, in
 * whatever order, and is never taken back: an event ignored for want of a clock takes effect all
 * the same when its clock arrives.
 */
final class Outcomes {
  private Outcomes() {}

  /** The reason why an event is ignored, {@code NONE} when it is applied. */
  static Outcome.Reason reason(Engine engine, Fact fact, List<Fact> heard) {
    Event event = fact.event();
    if (event instanceof Voided voided) {
      return heard.stream().anyMatch(f -> f.id().equals(voided.voids()))
          ? Outcome.Reason.NONE
          : Outcome.Reason.UNKNOWN_EVENT;
    }
    if (fact.isErasure()) {
      return Outcome.Reason.NONE;
    }
    if (fact.is(Action.DECISION_EXEMPTION.bit())
        && RegisteredExemptions.endsBeforeItBegins(fact, engine.days())) {
      return Outcome.Reason.PERIOD_ENDS_BEFORE_START;
    }
    boolean any = false;
    for (Plan plan : engine.plans()) {
      boolean concerned = concerns(plan, event);
      if (concerned && started(plan, fact, heard) || plan.starts(event)) {
        return Outcome.Reason.NONE;
      }
      any |= concerned;
    }
    return any ? Outcome.Reason.NO_CLOCK : Outcome.Reason.NO_SUCH_GUARANTEE;
  }

  /** Whether clocks of that guarantee care for such events at all. */
  private static boolean concerns(Plan plan, Event event) {
    long bit = event.action().bit();
    if (event instanceof Visit visit) {
      boolean care =
          event.action() == Action.VISIT_STARTED || event.action() == Action.VISIT_COMPLETED;
      return care ? plan.stops.match(event) : plan.fitsVisit(visit);
    }
    if (event.action() == Action.REFERRAL_TRANSFERRED) {
      return true;
    }
    if ((bit & plan.startActions) != 0 || event.action().type() == EventType.REFERRAL) {
      return plan.byReferral || (bit & (plan.startActions | plan.endingActions)) != 0;
    }
    return (bit & (plan.endingActions | plan.judgingActions | Plan.OF_ANY_CLOCK)) != 0;
  }

  private static boolean started(Plan plan, Fact fact, List<Fact> heard) {
    Optional<String> subject = fact.subject();
    for (Fact other : heard) {
      if (other.is(plan.startActions)
          && (subject.isEmpty() || other.subject().isEmpty() || other.subject().equals(subject))) {
        return true;
      }
    }
    return false;
  }
}
