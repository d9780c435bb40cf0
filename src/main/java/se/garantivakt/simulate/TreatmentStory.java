package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_TREATMENT;

import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Problem;
import se.garantivakt.event.Purpose;

/**
 * A treatment is decided, waited for and given.
 *
 * @param before what the visit was about at which it is decided
 */
record TreatmentStory(Concern before) implements CareStory {

  @Override
  public void tell(Script script) {
    Dice dice = script.dice();
    Problem problem = dice.chance(Odds.KNOWN_PROBLEM) ? Problem.KNOWN : Problem.NEW;
    Concern concern =
        script.concern(CareLevel.SPECIALISED, before.area(), problem, 'd', before.clinic());
    Field kind = Field.text("kind", Odds.TREATMENTS.draw(dice));
    script.tell(DECISION_TREATMENT, script.last().plusMinutes(10), concern, kind);
    int days = Odds.TREATMENT.draw(dice);
    Wait wait =
        new Wait(
            concern,
            script.last().toLocalDate(),
            days,
            Purpose.TREATMENT,
            WaitingOdds.PVV_TREATMENT);
    new WaitingStory(wait).tell(script);
  }
}
