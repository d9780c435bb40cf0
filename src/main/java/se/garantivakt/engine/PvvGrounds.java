package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_INFORMED;
import static se.garantivakt.event.Action.VISIT_DECLINED;
import static se.garantivakt.event.Action.VISIT_OFFERED;

import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.About;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.PvvCondition;

/**
 * Whether {@code PvV} (patientvald väntan) was allowed (HSF 6:2, INFO, SKR): the patient was
 * informed of the guarantee, was offered a dated time inside the limit as it stood without this
 * code, and said no.
 *
 * @param decline the decline it rests on, the latest that counts
 * @param flags what is missing; none when the code is allowed
 */
record PvvGrounds(Optional<Fact> decline, long flags) {

  /** Judges a code by what happened up to its day, against the deadline without it. */
  static PvvGrounds of(Window window, Fact code, long deadline, Set<PvvCondition> required) {
    boolean inside = required.contains(PvvCondition.OFFER_WITHIN_LIMIT);
    Optional<Fact> decline = Optional.empty();
    boolean offered = false;
    for (Fact fact : window.facts()) {
      if (fact.day() > code.day()) {
        break;
      }
      if (fact.is(VISIT_DECLINED.bit()) && fits(window, fact)) {
        if (!inside || declinesInside(window, fact, deadline)) {
          decline = Optional.of(fact);
        }
      } else if (fact.is(VISIT_OFFERED.bit()) && fits(window, fact)) {
        offered |= isInside(window, fact, deadline);
      }
    }
    long flags = 0;
    if (inside && !offered && decline.isEmpty()) {
      flags |= Flag.EXEMPTION_NOT_ALLOWED_NO_INLIMIT_OFFER.bit();
    } else if (required.contains(PvvCondition.DECLINED) && decline.isEmpty()) {
      flags |= Flag.PVV_NOT_DECLINED.bit();
    }
    if (required.contains(PvvCondition.INFORMED)
        && !informed(window, decline.map(Fact::day).orElse(code.day()))) {
      flags |= Flag.PVV_NOT_INFORMED.bit();
    }
    return new PvvGrounds(decline, flags);
  }

  /** The latest decline at or before a code, whatever was offered. */
  static Optional<Fact> latestDecline(Window window, Fact code) {
    Fact latest = null;
    for (Fact fact : window.facts()) {
      if (fact.is(VISIT_DECLINED.bit()) && fact.day() <= code.day() && fits(window, fact)) {
        latest = fact;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** The offer that a decline says no to: the one it names, else the latest before it. */
  static Optional<Fact> offerOf(Window window, Fact decline) {
    Optional<String> named = ((Visit) decline.event()).offerId();
    Fact latest = null;
    for (Fact fact : window.facts()) {
      if (fact.is(VISIT_OFFERED.bit())
          && !decline.happenedBefore(fact)
          && fits(window, fact)
          && (named.isEmpty() || ((Visit) fact.event()).offerId().equals(named))) {
        latest = fact;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Whether a decline says no to an offer of a dated time that lies inside the limit. */
  static boolean declinesInside(Window window, Fact decline, long deadline) {
    Optional<Fact> offer = offerOf(window, decline);
    return offer.isPresent() && isInside(window, offer.get(), deadline);
  }

  private static boolean isInside(Window window, Fact offer, long deadline) {
    Optional<Moment> at = ((Visit) offer.event()).appointmentAt();
    return at.isPresent() && window.plan().scale.of(at.get(), window.engine().days()) <= deadline;
  }

  /** The time that a decline says no to, in the unit of the clock, where known. */
  static Optional<Long> appointment(Window window, Fact decline) {
    return offerOf(window, decline)
        .flatMap(offer -> ((Visit) offer.event()).appointmentAt())
        .map(at -> window.plan().scale.of(at, window.engine().days()));
  }

  private static boolean informed(Window window, long day) {
    for (Fact fact : window.all()) {
      if (fact.is(DECISION_INFORMED.bit())
          && fact.day() <= day
          && ((Decision) fact.event()).about() != About.REMOVAL) {
        return true;
      }
    }
    return false;
  }

  static boolean fits(Window window, Fact fact) {
    return window.fits((Visit) fact.event());
  }
}
