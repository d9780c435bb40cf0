package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_EXEMPTION;
import static se.garantivakt.event.Action.DECISION_EXEMPTION_ENDED;
import static se.garantivakt.event.Action.DECISION_INFORMED;
import static se.garantivakt.event.Action.DECISION_OTHER_REGION;
import static se.garantivakt.event.Action.DECISION_RECLAIMED;
import static se.garantivakt.event.Action.DECISION_RETURNED;
import static se.garantivakt.event.Action.VISIT_MISSED;

import java.util.Locale;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Event;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.NoShow;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.StartClause;

/**
 * A guarantee made ready for reading facts by: what never changes while a rule set is in use is
 * worked out once.
 */
final class Plan {

  /** The parts of a guarantee that publications name as the rule. */
  enum Part {
    START,
    STOP,
    LIMIT,
    COVER,
    CANCEL,
    PROVISIONAL,
    NULLIFY,
    RESTART,
    IMMINENT,
    FORESEEN,
    BOOKING,
    RESET,
    HOLDER,
    FINDING
  }

  /** Decisions that are about whatever clocks there are. */
  static final long OF_ANY_CLOCK =
      DECISION_INFORMED.bit()
          | DECISION_EXEMPTION.bit()
          | DECISION_EXEMPTION_ENDED.bit()
          | DECISION_RECLAIMED.bit()
          | DECISION_OTHER_REGION.bit()
          | DECISION_RETURNED.bit();

  final Guarantee guarantee;
  final Scale scale;

  final StartClause[] starts;
  final Patterns stops;
  final Patterns cancels;
  final Patterns nullifies;

  /** The actions that can start a clock, or make one known. */
  final long startActions;

  /** The actions that can end one. */
  final long endingActions;

  /** The judgements on which a start depends. */
  final long judgingActions;

  /** Whether a referral's steps tell its start and its holder. */
  final boolean byReferral;

  /** Where switches decide whether a pause has effect, by the day it starts. */
  final Countdown.Choice choice;

  private final int codes;
  private final String[] rules = new String[Part.values().length];

  Plan(Guarantee guarantee, RuleSet rules, LocalDays days) {
    this.guarantee = guarantee;
    this.scale = guarantee.exact() ? Scale.EXACT : Scale.DAYS;
    long starts = 0;
    boolean referral = false;
    long judging = 0;
    for (StartClause clause : guarantee.starts()) {
      starts |= clause.actions();
      judging |= clause instanceof StartClause.Judged judged ? judged.onlyIf().actions() : 0;
      referral |= clause instanceof StartClause.Referral;
    }
    this.startActions = starts;
    this.byReferral = referral;
    this.judgingActions = judging;
    this.starts = guarantee.starts().toArray(StartClause[]::new);
    this.stops = new Patterns(guarantee.stops());
    this.cancels = new Patterns(guarantee.cancels());
    this.nullifies = new Patterns(guarantee.nullifies());
    long endings = stops.actions | cancels.actions | nullifies.actions;
    for (StartClause clause : this.starts) {
      endings |= clause instanceof StartClause.Judged judged ? judged.unless().actions() : 0;
    }
    boolean removes =
        rules.switches().noShow().versions().stream()
            .anyMatch(v -> v.value() == NoShow.REMOVE_AFTER_3);
    this.endingActions = endings | (removes ? VISIT_MISSED.bit() : 0);
    this.choice = new PauseChoice(rules.switches(), scale, days);
    this.codes = codes(rules);
    for (Part part : Part.values()) {
      this.rules[part.ordinal()] = guarantee.id() + "/" + part.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A part of this guarantee as publications name it, such as {@code visit-90/limit}. */
  String rule(Part part) {
    return rules[part.ordinal()];
  }

  /** Whether a code can have effect on this guarantee, at any date. */
  boolean takes(PauseCode code) {
    return (codes & 1 << code.ordinal()) != 0;
  }

  /** Whether the event by itself can start a clock, or be a step of what starts one. */
  boolean starts(Event event) {
    if ((event.action().bit() & startActions) == 0) {
      return false;
    }
    CareLevel stated = event.common().careLevel();
    CareLevel level =
        stated != CareLevel.UNSTATED
            ? stated
            : event instanceof Contact ? CareLevel.PRIMARY : CareLevel.SPECIALISED;
    if (guarantee.careLevel() != CareLevel.UNSTATED && level != guarantee.careLevel()) {
      return false;
    }
    for (StartClause clause : starts) {
      if (matches(clause, event)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(StartClause clause, Event event) {
    if (clause instanceof StartClause.Direct direct) {
      return direct.on().matches(event);
    }
    if (clause instanceof StartClause.Judged judged) {
      return judged.on().matches(event);
    }
    return clause instanceof StartClause.Referral && (clause.actions() & event.action().bit()) != 0;
  }

  /** Whether a booking, an offer, a no-show or the like is about this guarantee's visits. */
  boolean fitsVisit(Visit visit) {
    return guarantee.bookings() && stops.fit(visit);
  }

  /** Whether its clock is stopped by visits of that purpose and no other. */
  boolean isOwn(Purpose purpose) {
    return stops.own(purpose);
  }

  private int codes(RuleSet rules) {
    if (guarantee.deduction() == Deduction.NONE) {
      return 0;
    }
    int bits = 1 << PauseCode.OTHER_REGION.ordinal();
    for (PauseCode code : PauseCode.values()) {
      var dated = rules.switches().codeGuarantees().get(code);
      if (dated != null
          && dated.versions().stream().anyMatch(v -> v.value().contains(guarantee.id()))) {
        bits |= 1 << code.ordinal();
      }
    }
    return bits;
  }
}
