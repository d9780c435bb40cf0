package se.garantivakt.engine;

import static se.garantivakt.event.Action.REFERRAL_TRANSFERRED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.Channel;
import se.garantivakt.event.Common;
import se.garantivakt.event.Contact;
import se.garantivakt.event.EventType;
import se.garantivakt.event.Referral;

/**
 * Which unit holds a clock (contracts.md, {@code clinicId}): of a referral's clock the unit that
 * its latest referral event names as receiver, else the unit of the start; of other clocks the unit
 * of the start or of a later transfer.
 */
final class Holder {
  private static final long REFERRALS =
      Arrays.stream(Action.values())
          .filter(a -> a.type() == EventType.REFERRAL)
          .mapToLong(Action::bit)
          .reduce(0, (a, b) -> a | b);

  private Holder() {}

  /**
   * The unit that held the clock at an instant; what happened after the clock's end does not move
   * it.
   */
  static String at(Window window, Start start, Optional<Closing> closing, long instant) {
    String holder = unitOf(start);
    if (!window.known().any(REFERRALS)) {
      return holder;
    }
    for (Fact fact : window.of(start)) {
      if (fact.occurred() > instant) {
        break;
      }
      if (moves(window, start, closing, fact)) {
        holder = ((Referral) fact.event()).toClinicId().orElse(holder);
      }
    }
    return holder;
  }

  /** What gave the clock to a unit, in the order in which it happened. */
  static List<Fact> moves(Window window, Start start, Optional<Closing> closing) {
    if (!window.known().any(REFERRALS)) {
      return List.of();
    }
    List<Fact> moves = new ArrayList<>(2);
    for (Fact fact : window.of(start)) {
      if (moves(window, start, closing, fact)) {
        moves.add(fact);
      }
    }
    return moves;
  }

  private static boolean moves(Window window, Start start, Optional<Closing> closing, Fact fact) {
    return fact.event() instanceof Referral referral
        && referral.toClinicId().isPresent()
        && moves(window, start, fact)
        && closing.filter(c -> c.fact().happenedBefore(fact)).isEmpty();
  }

  private static boolean moves(Window window, Start start, Fact fact) {
    if (start.byReferral()) {
      return true;
    }
    Fact begun = start.restart() ? start.terms() : start.cause();
    boolean later = !fact.happenedBefore(begun);
    return later && (fact.is(REFERRAL_TRANSFERRED.bit()) || Subjects.isGuaranteeReferral(fact));
  }

  /** Care sought by 1177 is taken as sought where the patient is listed. */
  private static String unitOf(Start start) {
    Fact begun = start.restart() ? start.terms() : start.cause();
    Common common = begun.common();
    if (begun.event() instanceof Contact contact && contact.channel() == Channel.NURSE_LINE) {
      return common.listedClinicId().orElse(common.clinicId());
    }
    return common.clinicId();
  }

  /** The care area of a clock: that of its start, else the first one stated about it. */
  static Optional<String> careArea(Window window, Start start, Optional<Closing> closing) {
    Optional<String> own = start.cause().common().careArea();
    if (own.isPresent()) {
      return own;
    }
    Optional<String> terms = start.terms().common().careArea();
    if (terms.isPresent()) {
      return terms;
    }
    for (Fact fact : window.of(start, closing)) {
      Optional<String> stated = fact.common().careArea();
      if (stated.isPresent() && (!start.byReferral() || fact.event() instanceof Referral)) {
        return stated;
      }
    }
    return Optional.empty();
  }
}
