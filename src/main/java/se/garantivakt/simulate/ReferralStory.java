package se.garantivakt.simulate;

import static se.garantivakt.event.Action.REFERRAL_ACCEPTED;
import static se.garantivakt.event.Action.REFERRAL_ASSESSED;
import static se.garantivakt.event.Action.REFERRAL_COMPLETED;
import static se.garantivakt.event.Action.REFERRAL_DECIDED;
import static se.garantivakt.event.Action.REFERRAL_ISSUED;
import static se.garantivakt.event.Action.REFERRAL_RECEIVED;
import static se.garantivakt.event.Action.REFERRAL_REJECTED;
import static se.garantivakt.event.Action.REFERRAL_RETURNED;
import static se.garantivakt.event.Action.REFERRAL_TRANSFERRED;
import static se.garantivakt.event.Action.REFERRAL_WITHDRAWN;

import java.time.LocalDate;
import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.ArrangedBy;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Origin;
import se.garantivakt.event.Problem;
import se.garantivakt.event.Purpose;

/**
 * A referral (remiss) or self-referral (egenremiss) with its steps, the wait for a first visit, and
 * what is decided there.
 *
 * @param afterGp a GP refers, in the episode of the visit; otherwise the episode begins here
 */
record ReferralStory(boolean afterGp) implements CareStory {

  @Override
  public void tell(Script script) {
    Dice dice = script.dice();
    boolean self = dice.chance(Odds.SELF_REFERRED) && !afterGp;
    boolean primary = dice.chance(Odds.REFERRED_TO_PRIMARY) && !afterGp;
    Area area = Mix.AREAS.draw(dice);
    String to = primary ? Clinics.primary(dice) : Clinics.specialised(area, dice);
    Problem problem = dice.chance(Odds.KNOWN_PROBLEM) ? Problem.KNOWN : Problem.NEW;
    CareLevel level = primary ? CareLevel.PRIMARY : CareLevel.SPECIALISED;
    Optional<Area> told = primary ? Optional.empty() : Optional.of(area);
    Concern there = script.concern(level, told, problem, 'r', to);
    int days = primary ? Odds.GP_VISIT_DAYS.draw(dice) + 4 : Odds.FIRST_VISIT.draw(dice);
    Purpose purpose = primary ? Purpose.ASSESSMENT : Purpose.FIRST_VISIT;
    LocalDate start = script.last().toLocalDate();
    Wait wait = new Wait(there, start, days, purpose, WaitingOdds.PVV_FIRST_VISIT);
    decide(script, self ? there : there.at(script.patient().listedAt()), to, self);
    if (isTaken(script, wait, to, self)) {
      Wait held = transferred(script, wait);
      if (new WaitingStory(held).tell(script) && !primary) {
        new AfterVisit(held.concern()).tell(script);
      }
    }
  }

  private void decide(Script script, Concern from, String to, boolean self) {
    Field toClinic = Field.text("toClinicId", to);
    Field origin = Field.word("origin", self ? Origin.SELF : Origin.PROVIDER);
    Field reason = Field.word("reason", Odds.REASONS.draw(script.dice()));
    var at = afterGp ? script.last().plusMinutes(10) : script.start();
    script.tell(REFERRAL_DECIDED, at, from, toClinic, origin, reason);
  }

  /** The steps until the clinic takes the patient, or does not. */
  private static boolean isTaken(Script script, Wait wait, String to, boolean self) {
    Dice dice = script.dice();
    LocalDate day = wait.start().plusDays(Math.min(wait.days(), dice.between(0, 2)));
    if (!self) {
      step(script, REFERRAL_ISSUED, day, wait.concern().at(script.patient().listedAt()), to);
    }
    day = wait.start().plusDays(Math.min(wait.days(), dice.between(2, 4)));
    step(script, REFERRAL_RECEIVED, day, wait.concern(), to);
    if (dice.chance(Odds.WITHDRAWN)) {
      return step(script, REFERRAL_WITHDRAWN, day.plusDays(3), wait.concern(), to);
    }
    day = wait.start().plusDays(Math.min(wait.days(), dice.between(4, 12)));
    step(script, REFERRAL_ASSESSED, day, wait.concern(), to);
    if (dice.chance(Odds.SENT_BACK) && wait.days() > 30) {
      step(script, REFERRAL_RETURNED, day.plusDays(1), wait.concern(), to);
      day = day.plusDays(dice.between(3, 15));
      step(script, REFERRAL_COMPLETED, day, wait.concern(), to);
    }
    if (dice.chance(self ? Odds.REJECTED_SELF : Odds.REJECTED)) {
      return step(script, REFERRAL_REJECTED, day, wait.concern(), to);
    }
    step(script, REFERRAL_ACCEPTED, day, wait.concern(), to);
    return true;
  }

  /** Tells a step; false, for those that end it. */
  private static boolean step(Script script, Action action, LocalDate day, Concern by, String to) {
    script.tell(action, script.open(day), by, Field.text("toClinicId", to));
    return false;
  }

  private static Wait transferred(Script script, Wait wait) {
    Dice dice = script.dice();
    boolean byRegion = dice.chance(Odds.TRANSFERRED_BY_REGION);
    boolean byPatient = dice.chance(Odds.TRANSFERRED_BY_PATIENT) && !byRegion;
    if (!byRegion && !byPatient || wait.concern().area().isEmpty() || wait.days() < 20) {
      return wait;
    }
    String other = Clinics.specialised(wait.concern().area().get(), dice);
    script.tell(
        REFERRAL_TRANSFERRED,
        script.open(wait.at(0.5)),
        wait.concern(),
        Field.text("toClinicId", other),
        Field.word("arrangedBy", byRegion ? ArrangedBy.REGION : ArrangedBy.PATIENT));
    return wait.at(other);
  }
}
