package se.garantivakt.simulate;

import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_MISSED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.garantivakt.event.Mode;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Purpose;

/**
 * The assessment in primary care, and the referral that may come of it. It is on the day that was
 * drawn, Saturdays and Sundays too, so that the published days stand as drawn.
 *
 * @param concern what was sought
 */
record GpVisit(Concern concern) {
  private static final Shares<Mode> MODES =
      Shares.of(Mode.PHYSICAL, 75).and(Mode.DIGITAL, 15).and(Mode.PHONE, 10);

  void tell(Script script, LocalDate day) {
    Dice dice = script.dice();
    Concern here = concern.at(script.patient().listedAt());
    LocalDateTime at = time(script, day);
    Field purpose = Field.word("purpose", Purpose.ASSESSMENT);
    LocalDateTime booked = script.last().plusMinutes(2);
    if (booked.isBefore(at)) {
      Moment appointment = new Moment.At(at.atZone(Days.ZONE).toInstant());
      Field field = Field.text("appointmentAt", appointment.text(Days.ZONE));
      script.tell(VISIT_BOOKED, booked, here, field, purpose);
    }
    if (dice.chance(WaitingOdds.MISSED)) {
      Field excused = Field.flag("excused", dice.chance(WaitingOdds.EXCUSED));
      script.tell(VISIT_MISSED, at.plusMinutes(15), here, excused, purpose);
      at = script.open(day.plusDays(dice.between(1, 10)));
    }
    Field licensed = Field.flag("licensed", !dice.chance(Odds.UNLICENSED));
    Field mode = Field.word("mode", MODES.draw(dice));
    script.tell(VISIT_COMPLETED, at.plusMinutes(20), here, purpose, mode, licensed);
    if (dice.chance(Odds.REFERRED_BY_GP)) {
      new ReferralStory(true).tell(script);
    }
  }

  private static LocalDateTime time(Script script, LocalDate day) {
    LocalDateTime drawn = Days.officeTime(day, script.dice());
    return drawn.isAfter(script.last()) ? drawn : script.last().plusMinutes(30);
  }
}
