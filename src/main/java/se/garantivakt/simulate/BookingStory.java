package se.garantivakt.simulate;

import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_CANCELLED;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_MOVED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.garantivakt.event.By;

/**
 * A time is offered and booked, perhaps moved, cancelled or missed; the last booking is for the day
 * on which the wait ends.
 */
record BookingStory(Wait queued) {

  void tell(Script script) {
    Dice dice = script.dice();
    double what = dice.unit();
    int ahead = Math.min(queued.days(), 2 + (int) dice.exponential(WaitingOdds.BOOKED_AHEAD));
    if (dice.chance(WaitingOdds.NOT_BOOKED)) {
      return;
    }
    LocalDate day = queued.start().plusDays(queued.days() - ahead);
    LocalDate first = Days.open(day.plusDays((long) (ahead * 0.6)));
    LocalDateTime last = Days.officeTime(queued.end(), dice);
    LocalDateTime early = Days.officeTime(first, dice);
    double cancelled = WaitingOdds.MOVED + WaitingOdds.CANCELLED;
    boolean room = ahead > 10;
    if (dice.chance(WaitingOdds.OFFERED)) {
      new OfferStory(queued).tell(script, script.open(day), room ? early : last);
    }
    if (what < WaitingOdds.MOVED && room) {
      book(script, day, early);
      move(script, day.plusDays((long) (ahead * 0.3)), last);
    } else if (what < cancelled && room) {
      book(script, day, early);
      By by = by(dice, WaitingOdds.CANCELLED_BY_CLINIC);
      LocalDateTime at = script.open(day.plusDays((long) (ahead * 0.4)));
      script.tell(VISIT_CANCELLED, at, queued.concern(), Field.word("by", by), purpose());
      book(script, day.plusDays((long) (ahead * 0.5)), last);
    } else if (what < cancelled + WaitingOdds.MISSED && room) {
      book(script, day, early);
      Field excused = Field.flag("excused", dice.chance(WaitingOdds.EXCUSED));
      script.tell(VISIT_MISSED, early.plusMinutes(20), queued.concern(), excused, purpose());
      book(script, day.plusDays((long) (ahead * 0.8)), last);
    } else {
      book(script, day, last);
    }
  }

  private void book(Script script, LocalDate day, LocalDateTime time) {
    By by = by(script.dice(), 0.8);
    Field appointment = OfferStory.appointment(time);
    Field who = Field.word("by", by);
    script.tell(VISIT_BOOKED, script.open(day), queued.concern(), appointment, who, purpose());
  }

  private void move(Script script, LocalDate day, LocalDateTime time) {
    By by = by(script.dice(), WaitingOdds.MOVED_BY_CLINIC);
    Field appointment = OfferStory.appointment(time);
    Field who = Field.word("by", by);
    script.tell(VISIT_MOVED, script.open(day), queued.concern(), appointment, who, purpose());
  }

  private Field purpose() {
    return Field.word("purpose", queued.purpose());
  }

  private static By by(Dice dice, double clinic) {
    return dice.chance(clinic) ? By.CLINIC : By.PATIENT;
  }
}
