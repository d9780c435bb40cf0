package se.garantivakt.engine;

import static se.garantivakt.event.Action.REFERRAL_ACCEPTED;
import static se.garantivakt.event.Action.REFERRAL_ASSESSED;
import static se.garantivakt.event.Action.REFERRAL_COMPLETED;
import static se.garantivakt.event.Action.REFERRAL_DECIDED;
import static se.garantivakt.event.Action.REFERRAL_ISSUED;
import static se.garantivakt.event.Action.REFERRAL_RECEIVED;
import static se.garantivakt.event.Action.REFERRAL_RETURNED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_STARTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Origin;
import se.garantivakt.event.Referral;
import se.garantivakt.rules.SelfReferralStart;
import se.garantivakt.rules.Switches;

/**
 * The steps of one referral (remiss), in order of occurrence, up to what ended its clock. Which of
 * them starts the clock is told by the switches in force on the day of the first.
 */
record ReferralSteps(List<Fact> steps) {
  private static final long VISITED = VISIT_STARTED.bit() | VISIT_COMPLETED.bit();

  /**
   * The steps in a window before an end, guarantee referrals and leftovers of an earlier referral
   * apart.
   */
  static ReferralSteps of(Window window, Optional<Fact> ending, long actions) {
    List<Fact> steps = new ArrayList<>();
    boolean onGuarantee = false;
    boolean begun = window.first();
    for (Fact fact : window.facts()) {
      if (!fact.is(actions) || (ending.isPresent() && !precedes(fact, ending.get()))) {
        continue;
      }
      boolean guarantee =
          Subjects.isGuaranteeReferral(fact) && window.known().startsBefore(fact, window.engine());
      onGuarantee = guarantee || (onGuarantee && !fact.is(REFERRAL_DECIDED.bit()));
      if (fact.is(REFERRAL_DECIDED.bit())) {
        if (!window.subjects().isOwn(fact, window.subject())) {
          continue;
        }
      }
      begun |= fact.is(REFERRAL_DECIDED.bit()) || !repeatsDecided(window, fact);
      if (begun && !onGuarantee && !isOfOtherLevel(fact, window, ending)) {
        steps.add(fact);
      }
    }
    return new ReferralSteps(steps);
  }

  /** On one day, a step counts as before the visit that ends the clock. */
  private static boolean precedes(Fact step, Fact ending) {
    return step.day() == ending.day() ? step != ending : step.happenedBefore(ending);
  }

  /**
   * After a referral that was decided on, a later step alone is a leftover of it, not a new
   * referral.
   */
  private static boolean repeatsDecided(Window window, Fact step) {
    for (Fact earlier : window.earlier()) {
      if (earlier.is(REFERRAL_DECIDED.bit())) {
        return true;
      }
    }
    return !step.is(REFERRAL_ISSUED.bit() | REFERRAL_RECEIVED.bit());
  }

  /**
   * The care level that the referral of a step states on any of its own steps, from one decision to
   * refer up to the next; another event states its own.
   */
  static CareLevel statedLevel(Fact fact, Window window, Optional<Fact> ending) {
    CareLevel own = fact.common().careLevel();
    if (own != CareLevel.UNSTATED || !(fact.event() instanceof Referral)) {
      return own;
    }
    CareLevel stated = CareLevel.UNSTATED;
    boolean passed = false;
    for (Fact other : window.facts()) {
      if (other.is(REFERRAL_DECIDED.bit())) {
        if (passed && other != fact) {
          return stated;
        }
        stated = CareLevel.UNSTATED;
      }
      passed |= other == fact;
      if (other.event() instanceof Referral
          && stated == CareLevel.UNSTATED
          && (ending.isEmpty() || precedes(other, ending.get()))) {
        stated = other.common().careLevel();
      }
    }
    return stated;
  }

  private static boolean isOfOtherLevel(Fact step, Window window, Optional<Fact> ending) {
    CareLevel wanted = window.plan().guarantee.careLevel();
    CareLevel stated = statedLevel(step, window, ending);
    return wanted != CareLevel.UNSTATED && stated != CareLevel.UNSTATED && stated != wanted;
  }

  /** The start that these steps tell; null when they tell none yet. */
  Start start(Window window, Optional<Fact> ending) {
    if (steps.isEmpty()) {
      return null;
    }
    CareLevel stated = statedLevel(steps.get(0), window, ending);
    CareLevel level = stated == CareLevel.UNSTATED ? CareLevel.SPECIALISED : stated;
    CareLevel wanted = window.plan().guarantee.careLevel();
    if (wanted != CareLevel.UNSTATED && level != wanted) {
      return null;
    }
    Switches switches = window.engine().rules().switches();
    Optional<Fact> visit = ending.filter(f -> f.is(VISITED));
    Fact begun = begun(switches, visit);
    if (begun == null) {
      return null;
    }
    boolean provisional = isSelf() && first(REFERRAL_ACCEPTED) == null && visit.isEmpty();
    if (switches.fromCompletion().on(steps.get(0).day())) {
      Completion completion = completion(window, begun);
      begun = completion.begun();
      provisional |= completion.awaited() && visit.isEmpty();
    }
    boolean assumed = wanted != CareLevel.UNSTATED && stated == CareLevel.UNSTATED;
    Fact terms = begun.event() instanceof Referral ? begun : steps.get(0);
    long unit = window.plan().scale.of(begun);
    return new Start(unit, begun, terms, provisional, assumed, false);
  }

  /** From which step an incomplete referral counts, and whether its completion is awaited. */
  private record Completion(Fact begun, boolean awaited) {}

  /** One sent back after the breach cannot undo it; a self-referral not accepted has none. */
  private Completion completion(Window window, Fact begun) {
    Fact accepted = first(REFERRAL_ACCEPTED);
    Fact from = begun;
    boolean awaited = false;
    for (Fact step : steps) {
      boolean asked = isSelf() && (accepted == null || step.happenedBefore(accepted));
      if (step.is(REFERRAL_RETURNED.bit() | REFERRAL_COMPLETED.bit())
          && from.happenedBefore(step)
          && (awaited || asked || window.plan().scale.of(step) <= deadline(window, from))) {
        awaited = step.is(REFERRAL_RETURNED.bit());
        from = awaited ? from : step;
      }
    }
    return new Completion(from, awaited);
  }

  private static long deadline(Window window, Fact from) {
    Start start = new Start(window.plan().scale.of(from), from, from, false, false, false);
    return Succession.limit(window, start)
        .map(limit -> Exemptions.deadline(window, start, limit.amount()))
        .orElse(Countdown.NONE);
  }

  private Fact begun(Switches switches, Optional<Fact> visit) {
    long day = steps.get(0).day();
    if (!isSelf()) {
      for (Action step : switches.referralStart().on(day)) {
        Fact found = first(step);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    Fact decided = first(REFERRAL_DECIDED);
    Fact received = first(REFERRAL_RECEIVED);
    Fact request = decided != null ? decided : received != null ? received : steps.get(0);
    SelfReferralStart start = switches.selfReferralStart().on(day);
    Fact step =
        switch (start) {
          case CONTACT -> request;
          case RECEIVED -> received;
          case ASSESSED -> first(REFERRAL_ASSESSED);
          case ACCEPTED -> {
            Fact accepted = first(REFERRAL_ACCEPTED);
            yield accepted != null ? accepted : visit.orElse(null);
          }
        };
    return step != null ? step : request;
  }

  private boolean isSelf() {
    for (Fact step : steps) {
      Origin origin = ((Referral) step.event()).origin();
      if (origin != Origin.UNSTATED) {
        return origin == Origin.SELF;
      }
    }
    return false;
  }

  private Fact first(Action action) {
    for (Fact step : steps) {
      if (step.action() == action) {
        return step;
      }
    }
    return null;
  }
}
