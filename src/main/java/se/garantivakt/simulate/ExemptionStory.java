package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_EXEMPTION;
import static se.garantivakt.event.Action.DECISION_EXEMPTION_ENDED;
import static se.garantivakt.event.Action.DECISION_RECLAIMED;

import java.time.LocalDate;
import se.garantivakt.event.ExemptionCode;

/** Whether the wait gets an exemption (vårdgarantiundantag), bounded or open, rightly or not. */
record ExemptionStory(Wait queued) {
  private static final double FROM = 0.3;
  private static final double UNTIL = 0.9;

  void tell(Script script) {
    Dice dice = script.dice();
    double which = dice.unit();
    double sov = isChildPsychiatry() ? WaitingOdds.SOV_CHILD_PSYCHIATRY : WaitingOdds.SOV;
    double mov = queued.pvv() + WaitingOdds.MOV;
    if (queued.days() < WaitingOdds.SHORTEST_WITH_CODE) {
      return;
    }
    if (which < queued.pvv()) {
      new OfferStory(queued).tellDeclined(script, queued.at(FROM), groundMissing(dice));
      set(script, ExemptionCode.PVV);
    } else if (which < mov) {
      set(script, ExemptionCode.MOV);
    } else if (which < mov + sov) {
      set(script, ExemptionCode.SOV);
    } else if (which < mov + sov + WaitingOdds.DECLINED_WITHOUT_CODE) {
      new OfferStory(queued).tellDeclined(script, queued.at(FROM), OfferStory.Ground.NONE);
    }
  }

  private boolean isChildPsychiatry() {
    return queued.concern().area().filter(a -> a.code().equals(Mix.CHILD_PSYCHIATRY)).isPresent();
  }

  private static OfferStory.Ground groundMissing(Dice dice) {
    return dice.chance(WaitingOdds.UNGROUNDED)
        ? OfferStory.Ground.values()[dice.between(1, OfferStory.Ground.values().length - 1)]
        : OfferStory.Ground.NONE;
  }

  private void set(Script script, ExemptionCode code) {
    Dice dice = script.dice();
    LocalDate from = queued.at(FROM);
    LocalDate until = queued.at(UNTIL);
    Field named = script.code(code);
    var at = script.open(from);
    Field first = Field.text("from", at.toLocalDate().toString());
    if (!dice.chance(WaitingOdds.OPEN)) {
      Field end = Field.text("until", until.toString());
      script.tell(DECISION_EXEMPTION, at, queued.concern(), named, first, end);
      return;
    }
    script.tell(DECISION_EXEMPTION, at, queued.concern(), named, first);
    boolean regrets = dice.chance(WaitingOdds.RECLAIMED) && code == ExemptionCode.PVV;
    boolean ends = !dice.chance(WaitingOdds.NEVER_ENDED);
    if (regrets) {
      script.tell(DECISION_RECLAIMED, script.open(until), queued.concern());
    } else if (ends) {
      Field end = Field.text("until", until.toString());
      script.tell(DECISION_EXEMPTION_ENDED, script.open(until), queued.concern(), named, end);
    }
  }
}
