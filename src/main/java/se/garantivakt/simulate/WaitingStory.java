package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_CLOSED;
import static se.garantivakt.event.Action.DECISION_INFORMED;
import static se.garantivakt.event.Action.DECISION_OTHER_REGION;
import static se.garantivakt.event.Action.DECISION_RETURNED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;

import se.garantivakt.event.About;
import se.garantivakt.event.ClosingReason;
import se.garantivakt.event.Mode;
import se.garantivakt.event.Purpose;

/** A patient waits: is informed, perhaps exempted, booked, and cared for; or the need ends. */
record WaitingStory(Wait queued) {

  /** Tells the wait; whether care was given. */
  boolean tell(Script script) {
    Dice dice = script.dice();
    if (dice.chance(WaitingOdds.INFORMED)) {
      inform(script, queued, 0, About.GUARANTEE);
    }
    new ExemptionStory(queued).tell(script);
    if (dice.chance(Odds.CLOSED)) {
      close(script);
      return false;
    }
    if (dice.chance(Odds.OTHER_REGION) && !staysAfterOtherRegion(script)) {
      return false;
    }
    if (dice.chance(WaitingOdds.EXAMINED) && queued.days() > 10) {
      Field purpose = Field.word("purpose", Purpose.EXAMINATION);
      Field mode = Field.word("mode", Mode.PHYSICAL);
      script.tell(VISIT_COMPLETED, script.open(queued.at(0.4)), queued.concern(), purpose, mode);
    }
    new BookingStory(queued).tell(script);
    new VisitStory(queued).tell(script);
    return true;
  }

  /** Tells that the patient was informed, that part of the wait after its start. */
  static void inform(Script script, Wait queued, double part, About about) {
    var at = script.open(queued.at(part));
    script.tell(DECISION_INFORMED, at, queued.concern(), Field.word("about", about));
  }

  private void close(Script script) {
    ClosingReason reason = Odds.CLOSING_REASONS.draw(script.dice());
    if (reason == ClosingReason.REMOVED) {
      inform(script, queued, 0.6, About.REMOVAL);
    }
    Field why = Field.word("reason", reason);
    script.tell(DECISION_CLOSED, script.open(queued.at(0.7)), queued.concern(), why);
  }

  private boolean staysAfterOtherRegion(Script script) {
    script.tell(DECISION_OTHER_REGION, script.open(queued.at(0.3)), queued.concern());
    boolean back = script.dice().chance(Odds.COMES_BACK);
    if (back) {
      script.tell(DECISION_RETURNED, script.open(queued.at(0.8)), queued.concern());
    }
    return back;
  }
}
