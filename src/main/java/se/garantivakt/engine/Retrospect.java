package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_EXEMPTION;
import static se.garantivakt.event.Action.DECISION_EXEMPTION_ENDED;
import static se.garantivakt.event.Action.DECISION_INFORMED;
import static se.garantivakt.event.Action.VISIT_DECLINED;
import static se.garantivakt.event.Action.VISIT_OFFERED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Decision;
import se.garantivakt.event.ExemptionCode;
import se.garantivakt.event.Moment;

/**
 * Facts that tell about a time before they occurred. A code registered late for an earlier period
 * moves the deadline from that period on (rules.md, section 4): who asks about that period
 * afterwards must be told so.
 */
final class Retrospect {
  static final long REGISTERING = DECISION_EXEMPTION.bit() | DECISION_EXEMPTION_ENDED.bit();

  /** What a code may rest on. */
  private static final long GROUNDS =
      DECISION_INFORMED.bit() | VISIT_OFFERED.bit() | VISIT_DECLINED.bit();

  private final LocalDays days;
  private final long instant;

  /** Asked about an instant in the past. */
  Retrospect(LocalDays days, long instant) {
    this.days = days;
    this.instant = instant;
  }

  /** The facts that occurred by then, and of the later ones those that tell about it. */
  List<Fact> of(List<Fact> occurred, List<Fact> later) {
    boolean declined = occurred.stream().anyMatch(f -> f.is(VISIT_DECLINED.bit()));
    List<Fact> told = new ArrayList<>(occurred);
    List<Fact> grounds = new ArrayList<>();
    for (Fact fact : later) {
      if (fact.is(GROUNDS)) {
        grounds.add(fact);
      } else if (fact.is(REGISTERING) && tellsAbout((Decision) fact.event(), declined)) {
        told.addAll(grounds);
        grounds.clear();
        told.add(fact);
      }
    }
    return told;
  }

  /** A code that states no beginning begins with the decline that it rests on. */
  private boolean tellsAbout(Decision decision, boolean declined) {
    boolean begins = decision.action() == DECISION_EXEMPTION;
    Optional<Moment> stated = begins ? decision.from() : decision.until();
    return stated.isPresent()
        ? stated.get().instant(days.zone()).toEpochMilli() <= instant
        : begins && declined && decision.code() == ExemptionCode.PVV;
  }
}
