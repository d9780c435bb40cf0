package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_INVESTIGATION;

import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Problem;
import se.garantivakt.event.Purpose;

/**
 * An investigation (utredning) is decided, waited for and begun. Its queue is not published; that
 * to a first visit is taken (chosen).
 *
 * @param before what the visit was about at which it is decided
 */
record InvestigationStory(Concern before) implements CareStory {

  @Override
  public void tell(Script script) {
    Dice dice = script.dice();
    Concern concern =
        script.concern(CareLevel.SPECIALISED, before.area(), Problem.NEW, 'd', before.clinic());
    Field kind = Field.text("kind", Odds.INVESTIGATIONS.draw(dice));
    script.tell(DECISION_INVESTIGATION, script.last().plusMinutes(10), concern, kind);
    int days = Odds.FIRST_VISIT.draw(dice);
    Wait wait =
        new Wait(
            concern,
            script.last().toLocalDate(),
            days,
            Purpose.INVESTIGATION,
            WaitingOdds.PVV_FIRST_VISIT);
    new WaitingStory(wait).tell(script);
  }
}
