package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_ASSESSMENT_NEEDED;
import static se.garantivakt.event.Action.DECISION_ASSESSMENT_NOT_NEEDED;
import static se.garantivakt.event.Action.DECISION_INVESTIGATION;
import static se.garantivakt.event.Action.DECISION_TREATMENT;
import static se.garantivakt.event.Action.REFERRAL_DECIDED;
import static se.garantivakt.event.Action.REFERRAL_TRANSFERRED;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.garantivakt.event.Action;
import se.garantivakt.event.Answer;
import se.garantivakt.event.ArrangedBy;
import se.garantivakt.event.Channel;
import se.garantivakt.event.Common;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Problem;
import se.garantivakt.event.Referral;
import se.garantivakt.event.ReferralReason;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.Cover;

/**
 * Whether a clock is covered (rules.md section 3). The clinic's own flag decides where it is given;
 * otherwise reason, kind, problem, residence and listing of the event that starts the clock.
 *
 * @param covered whether it is, from its start
 * @param until the patient's own change of clinic in the middle ends it from then on, epoch
 *     milliseconds
 * @param flags what was not stated and mattered
 */
record Coverage(boolean covered, Optional<Fact> until, long flags) {
  private static final long JUDGEMENTS =
      DECISION_ASSESSMENT_NEEDED.bit() | DECISION_ASSESSMENT_NOT_NEEDED.bit();
  private static final long DECISIONS = DECISION_TREATMENT.bit() | DECISION_INVESTIGATION.bit();

  private static final long CHANGES = REFERRAL_DECIDED.bit() | REFERRAL_TRANSFERRED.bit();

  private static final Coverage FULL = new Coverage(true, Optional.empty(), 0);

  static Coverage of(Window window, Start start, Optional<Closing> closing) {
    Cover cover = window.plan().guarantee.cover();
    Fact[] own = window.of(start, closing);
    Fact flagged = cover.flag() ? flagged(window, own) : null;
    Fact change =
        cover.flag() && window.known().any(CHANGES) ? ownChange(window, own, start) : null;
    if (flagged != null && flagged.common().careGuarantee() == Answer.NO) {
      return new Coverage(false, Optional.empty(), 0);
    }
    if (flagged != null) {
      boolean before = change != null && flagged != change && flagged.happenedBefore(change);
      return before ? new Coverage(true, Optional.of(change), 0) : FULL;
    }
    return byTerms(window, own, start, change, cover);
  }

  private static Coverage byTerms(
      Window window, Fact[] own, Start start, Fact change, Cover cover) {
    Terms terms = new Terms(own, start);
    long flags = 0;
    boolean covered = reasonCovered(own, start, cover) && terms.kindCovered(cover);
    if (!cover.problems().isEmpty()) {
      Problem problem = terms.problem();
      flags |= problem == Problem.UNSTATED ? Flag.ASSUMED_PROBLEM.bit() : 0;
      covered &= cover.problems().contains(problem == Problem.UNSTATED ? Problem.NEW : problem);
    }
    Set<String> home = window.engine().rules().switches().homeRegion().on(start.cause().day());
    if (cover.homeRegion() && !home.isEmpty()) {
      Optional<String> residence = terms.stated(Common::residence);
      flags |= residence.isEmpty() ? Flag.ASSUMED_RESIDENCE.bit() : 0;
      covered &= residence.isEmpty() || home.contains(county(residence.get()));
    }
    if (cover.listed() && !terms.byNurseLine()) {
      Optional<String> listed = terms.stated(Common::listedClinicId);
      flags |= listed.isEmpty() ? Flag.ASSUMED_LISTED.bit() : 0;
      covered &= listed.isEmpty() || listed.get().equals(terms.unit());
    }
    if (cover.mandate()) {
      Set<String> units =
          window.engine().rules().switches().investigationUnits().on(start.cause().day());
      covered &= units.isEmpty() || units.contains(terms.unit());
    }
    return new Coverage(covered, covered ? Optional.ofNullable(change) : Optional.empty(), flags);
  }

  private static String county(String residence) {
    return residence.length() < 2 ? residence : residence.substring(0, 2);
  }

  /**
   * The reason is read from any step of the referral; a second decision is a change in the middle.
   */
  private static boolean reasonCovered(Fact[] own, Start start, Cover cover) {
    if (!start.byReferral()) {
      return true;
    }
    boolean decided = false;
    for (Fact fact : own) {
      if (fact.event() instanceof Referral referral && !fact.is(REFERRAL_TRANSFERRED.bit())) {
        boolean second = decided && fact.is(REFERRAL_DECIDED.bit());
        decided |= fact.is(REFERRAL_DECIDED.bit());
        if (second) {
          return true;
        }
        if (cover.exceptReasons().contains(referral.reason())) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The latest contact, referral or decision of the clock, never a visit, that carries the clinic's
   * own flag.
   */
  private static Fact flagged(Window window, Fact[] own) {
    Fact latest = null;
    for (Fact fact : own) {
      if (fact.isFlagged() && isOf(window, fact)) {
        latest = fact;
      }
    }
    return latest;
  }

  private static boolean isOf(Window window, Fact fact) {
    long starts = window.plan().startActions;
    if (fact.event() instanceof Visit) {
      return false;
    }
    if (fact.event() instanceof Contact) {
      return (starts & Action.CONTACT_SOUGHT.bit()) != 0;
    }
    if (fact.event() instanceof Referral) {
      return window.plan().byReferral || fact.is(starts) || fact.is(REFERRAL_TRANSFERRED.bit());
    }
    boolean judges = (starts & Action.CONTACT_SOUGHT.bit()) != 0;
    return fact.is(JUDGEMENTS) ? judges : !fact.is(DECISIONS) || fact.is(starts);
  }

  private static Fact ownChange(Window window, Fact[] own, Start start) {
    boolean decided = false;
    for (Fact fact : own) {
      if (fact.event() instanceof Referral referral) {
        boolean transfer =
            fact.is(REFERRAL_TRANSFERRED.bit()) && referral.arrangedBy() == ArrangedBy.PATIENT;
        boolean again =
            decided
                && window.plan().byReferral
                && fact.is(REFERRAL_DECIDED.bit())
                && referral.reason() == ReferralReason.CHANGE_OF_CLINIC;
        decided |= fact.is(REFERRAL_DECIDED.bit());
        if ((transfer || again) && !fact.happenedBefore(start.cause())) {
          return fact;
        }
      }
    }
    return null;
  }

  /**
   * What the event that starts the clock states; of a referral, what it leaves out its other steps
   * may state.
   */
  private record Terms(Fact[] facts, Start start) {

    <T> Optional<T> stated(Function<Common, Optional<T>> field) {
      Optional<T> own = field.apply(start.terms().common());
      if (own.isPresent() || !start.byReferral()) {
        return own;
      }
      for (Fact fact : facts) {
        if (fact.event() instanceof Referral) {
          Optional<T> other = field.apply(fact.common());
          if (other.isPresent()) {
            return other;
          }
        }
      }
      return own;
    }

    Problem problem() {
      Problem own = start.terms().common().problem();
      return own != Problem.UNSTATED
          ? own
          : this.<Problem>stated(
                  c ->
                      c.problem() == Problem.UNSTATED ? Optional.empty() : Optional.of(c.problem()))
              .orElse(Problem.UNSTATED);
    }

    boolean kindCovered(Cover cover) {
      Optional<String> kind =
          start.terms().event() instanceof Decision decision ? decision.kind() : Optional.empty();
      return kind.isEmpty()
          || (!cover.exceptKinds().contains(kind.get())
              && (cover.onlyKinds().isEmpty() || cover.onlyKinds().contains(kind.get())));
    }

    boolean byNurseLine() {
      return start.terms().event() instanceof Contact contact
          && contact.channel() == Channel.NURSE_LINE;
    }

    String unit() {
      return start.terms().common().clinicId();
    }
  }
}
