package se.garantivakt.engine;

import static se.garantivakt.event.Action.CONTACT_ANSWERED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_STARTED;

import java.util.Optional;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Contact;
import se.garantivakt.rules.Pattern;
import se.garantivakt.rules.StartClause;

/** Finds what starts the next clock: the earliest start by any clause of the guarantee. */
final class Openings {
  private static final long CONTACT_MADE =
      CONTACT_ANSWERED.bit() | VISIT_STARTED.bit() | VISIT_COMPLETED.bit();

  private Openings() {}

  /**
   * The start of the next clock, as far as it is told by what happened up to its end.
   *
   * @param ending what may end it; absent when nothing does
   * @param nullified whether the clock before was nullified
   */
  static Optional<Start> next(Window window, Optional<Fact> ending, boolean nullified) {
    Start earliest = null;
    for (StartClause clause : window.plan().starts) {
      Start found = by(clause, window, ending, nullified);
      if (found != null && (earliest == null || found.cause().happenedBefore(earliest.cause()))) {
        earliest = found;
      }
    }
    return Optional.ofNullable(earliest);
  }

  private static Start by(
      StartClause clause, Window window, Optional<Fact> ending, boolean nullified) {
    if (clause instanceof StartClause.Direct direct) {
      return direct(direct.on(), window, ending);
    }
    if (clause instanceof StartClause.Referral referral) {
      return ReferralSteps.of(window, ending, referral.actions()).start(window, ending);
    }
    if (clause instanceof StartClause.Judged judged) {
      return judged(judged, window, ending);
    }
    return nullified ? direct(((StartClause.AfterNullified) clause).on(), window, ending) : null;
  }

  private static Start direct(Pattern on, Window window, Optional<Fact> ending) {
    for (Fact fact : window.facts()) {
      if (starts(on, fact, window, ending)) {
        return start(fact, window, ending);
      }
    }
    return null;
  }

  /**
   * The judgement is about the latest contact at or before it, and the clock runs from the first
   * contact that was not answered before that one.
   */
  private static Start judged(StartClause.Judged judged, Window window, Optional<Fact> ending) {
    Fact sought = null;
    boolean answered = false;
    for (Fact fact : window.facts()) {
      if (starts(judged.on(), fact, window, ending)) {
        sought = sought == null || answered ? fact : sought;
        answered = false;
      } else if (fact.is(CONTACT_MADE)) {
        answered = true;
      }
      if (judged.onlyIf().matches(fact.event())) {
        Fact about = sought != null ? sought : sameDay(judged, fact, window, ending);
        if (about != null) {
          return start(about, window, ending);
        }
      }
    }
    return null;
  }

  private static Fact sameDay(
      StartClause.Judged judged, Fact judgement, Window window, Optional<Fact> ending) {
    for (Fact fact : window.facts()) {
      if (fact.day() == judgement.day() && starts(judged.on(), fact, window, ending)) {
        return fact;
      }
    }
    return null;
  }

  private static boolean starts(Pattern on, Fact fact, Window window, Optional<Fact> ending) {
    if (!on.matches(fact.event()) || !window.subjects().isOwn(fact, window.subject())) {
      return false;
    }
    CareLevel wanted = window.plan().guarantee.careLevel();
    return wanted == CareLevel.UNSTATED || level(fact, window, ending) == wanted;
  }

  private static CareLevel level(Fact fact, Window window, Optional<Fact> ending) {
    CareLevel stated = ReferralSteps.statedLevel(fact, window, ending);
    if (stated != CareLevel.UNSTATED) {
      return stated;
    }
    return fact.event() instanceof Contact ? CareLevel.PRIMARY : CareLevel.SPECIALISED;
  }

  private static Start start(Fact fact, Window window, Optional<Fact> ending) {
    Plan plan = window.plan();
    boolean assumed =
        plan.guarantee.careLevel() != CareLevel.UNSTATED
            && ReferralSteps.statedLevel(fact, window, ending) == CareLevel.UNSTATED;
    return new Start(plan.scale.of(fact), fact, fact, false, assumed, false);
  }
}
