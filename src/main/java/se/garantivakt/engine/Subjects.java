package se.garantivakt.engine;

import static se.garantivakt.event.Action.REFERRAL_ACCEPTED;
import static se.garantivakt.event.Action.REFERRAL_ASSESSED;
import static se.garantivakt.event.Action.REFERRAL_COMPLETED;
import static se.garantivakt.event.Action.REFERRAL_DECIDED;
import static se.garantivakt.event.Action.REFERRAL_ISSUED;
import static se.garantivakt.event.Action.REFERRAL_RECEIVED;
import static se.garantivakt.event.Action.REFERRAL_RETURNED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Referral;
import se.garantivakt.event.ReferralReason;

/**
 * Joins events to clocks by what their source says they are about. An event without a subject is
 * about every clock it fits; one whose subject no start names belongs to the clock without subject.
 *
 * <p>A guarantee referral (vårdgarantiremiss) to another provider is about the clocks there are: it
 * starts none, and its subject names none.
 */
final class Subjects {
  private static final Optional<String> NONE = Optional.empty();

  private static final long FIRST_STEPS =
      REFERRAL_DECIDED.bit() | REFERRAL_ISSUED.bit() | REFERRAL_RECEIVED.bit();

  /** Steps that belong to a referral there is, before they are taken for one of their own. */
  private static final long LATER_STEPS =
      REFERRAL_ISSUED.bit()
          | REFERRAL_RECEIVED.bit()
          | REFERRAL_ASSESSED.bit()
          | REFERRAL_ACCEPTED.bit()
          | REFERRAL_RETURNED.bit()
          | REFERRAL_COMPLETED.bit();

  private final Set<String> named;
  private final Set<String> onGuarantee;
  private final boolean anySubject;

  Subjects(Engine engine, Fact[] facts) {
    boolean any = false;
    for (Fact fact : facts) {
      any |= fact.subject().isPresent();
    }
    anySubject = any;
    named = any ? new HashSet<>() : Set.of();
    onGuarantee = any ? new HashSet<>() : Set.of();
    if (any) {
      name(engine, facts);
    }
  }

  private void name(Engine engine, Fact[] facts) {
    boolean started = false;
    for (Fact fact : facts) {
      if (started && isGuaranteeReferral(fact)) {
        fact.subject().filter(s -> !named.contains(s)).ifPresent(onGuarantee::add);
      } else if (canStart(engine, fact)) {
        started = true;
        fact.subject().ifPresent(named::add);
      }
    }
    named.removeAll(onGuarantee);
  }

  /** Whether the event is about the clock of that subject, or may be where neither says. */
  boolean about(Fact fact, Optional<String> subject) {
    if (!anySubject) {
      return true;
    }
    Optional<String> own = subjectOf(fact);
    return own.isEmpty()
        || own.equals(subject)
        || (subject.isEmpty() && !named.contains(own.get()));
  }

  /** The facts about the clock of that subject, in the order given. */
  Fact[] about(Fact[] facts, Optional<String> subject) {
    if (!anySubject) {
      return facts;
    }
    List<Fact> about = new ArrayList<>(facts.length);
    for (Fact fact : facts) {
      if (about(fact, subject)) {
        about.add(fact);
      }
    }
    return about.toArray(Fact[]::new);
  }

  /**
   * The subjects of a guarantee's clocks, in order of their first start; none at all comes last.
   */
  List<Optional<String>> of(Plan plan, Fact[] facts) {
    if (!anySubject) {
      return List.of(NONE);
    }
    Set<Optional<String>> subjects = new LinkedHashSet<>();
    boolean laterSteps = false;
    boolean without = false;
    for (Fact fact : facts) {
      if (fact.is(plan.startActions)) {
        Optional<String> own = subjectOf(fact);
        if (own.isPresent() && named.contains(own.get())) {
          subjects.add(own);
        } else if (fact.is(LATER_STEPS)) {
          laterSteps = true;
        } else {
          without = true;
        }
      }
    }
    if (without || (laterSteps && subjects.isEmpty())) {
      subjects.add(NONE);
    }
    return List.copyOf(subjects);
  }

  /** Whether the fact itself carries the subject, rather than being about every clock. */
  boolean isOwn(Fact fact, Optional<String> subject) {
    return subject.isEmpty() || subjectOf(fact).equals(subject);
  }

  private Optional<String> subjectOf(Fact fact) {
    Optional<String> own = fact.subject();
    return own.isPresent() && onGuarantee.contains(own.get()) ? NONE : own;
  }

  static boolean isGuaranteeReferral(Fact fact) {
    return fact.event() instanceof Referral referral
        && referral.reason() == ReferralReason.CARE_GUARANTEE;
  }

  /** Later steps of a referral name a start only where they say by themselves that they are one. */
  private static boolean canStart(Engine engine, Fact fact) {
    boolean laterStep = fact.is(LATER_STEPS & ~FIRST_STEPS);
    CareLevel level = fact.common().careLevel();
    for (Plan plan : engine.plans()) {
      if (fact.is(plan.startActions)
          && (!laterStep || (!plan.byReferral && level == plan.guarantee.careLevel()))) {
        return true;
      }
    }
    return false;
  }
}
