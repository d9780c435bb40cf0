package se.garantivakt.simulate;

import static se.garantivakt.event.Action.DECISION_INFORMED;
import static se.garantivakt.event.Action.VISIT_DECLINED;
import static se.garantivakt.event.Action.VISIT_OFFERED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.garantivakt.event.About;
import se.garantivakt.event.Moment;

/** A dated offer to one who waits, and the no to it. */
record OfferStory(Wait queued) {
  /** Beyond every limit of the guarantee, in days from the start. */
  private static final int OUTSIDE = 120;

  /** The ground of PvV that is missing (HSF 6 kap. 2 §): none, or one of the three. */
  enum Ground {
    NONE,
    INFORMED,
    OFFER_INSIDE,
    DECLINED
  }

  /** Informs, offers a time one to three weeks ahead, and lets the patient say no. */
  void tellDeclined(Script script, LocalDate day, Ground missing) {
    Dice dice = script.dice();
    if (missing != Ground.INFORMED) {
      script.tell(
          DECISION_INFORMED,
          script.open(day),
          queued.concern(),
          Field.word("about", About.GUARANTEE));
    }
    LocalDate outside = queued.start().plusDays(OUTSIDE + (long) queued.days());
    LocalDate time = missing == Ground.OFFER_INSIDE ? outside : day.plusDays(dice.between(4, 14));
    String offer = tell(script, script.open(day), Days.officeTime(Days.open(time), dice));
    if (missing != Ground.DECLINED) {
      script.tell(
          VISIT_DECLINED,
          script.open(day),
          queued.concern(),
          Field.text("offerId", offer),
          Field.word("purpose", queued.purpose()));
    }
  }

  /** Offers a time; gives the offer's id. */
  String tell(Script script, LocalDateTime at, LocalDateTime time) {
    Dice dice = script.dice();
    String offer = Ids.own('o', dice);
    script.tell(
        VISIT_OFFERED,
        at,
        queued.concern(),
        Field.text("offerId", offer),
        appointment(time),
        Field.flag("alternativeProvider", dice.chance(WaitingOdds.ALTERNATIVE)),
        Field.word("purpose", queued.purpose()));
    return offer;
  }

  /** The time of a visit, offered or booked. */
  static Field appointment(LocalDateTime time) {
    Moment moment = new Moment.At(time.atZone(Days.ZONE).toInstant());
    return Field.text("appointmentAt", moment.text(Days.ZONE));
  }
}
