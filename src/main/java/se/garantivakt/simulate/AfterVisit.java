package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_NO_TREATMENT;

import se.garantivakt.event.ClosingReason;

/**
 * What is decided at a first visit: to treat, to investigate, to do nothing, or nothing said.
 *
 * @param visit what the visit was about
 */
record AfterVisit(Concern visit) {

  void tell(Script script) {
    double which = script.dice().unit();
    double investigated = Odds.TREATED_AFTER_VISIT + Odds.INVESTIGATED_AFTER_VISIT;
    if (which < Odds.TREATED_AFTER_VISIT) {
      new TreatmentStory(visit).tell(script);
    } else if (which < investigated) {
      new InvestigationStory(visit).tell(script);
    } else if (which < investigated + Odds.NOT_TREATED_AFTER_VISIT) {
      Field reason = Field.word("reason", ClosingReason.NOT_NEEDED);
      script.tell(DECISION_NO_TREATMENT, script.last().plusMinutes(10), visit, reason);
    }
  }
}
