package se.garantivakt.simulate;

import static se.garantivakt.event.Action.CONTACT_ANSWERED;
import static se.garantivakt.event.Action.CONTACT_SOUGHT;
import static se.garantivakt.event.Action.DECISION_ASSESSMENT_NEEDED;
import static se.garantivakt.event.Action.DECISION_ASSESSMENT_NOT_NEEDED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Channel;

/** Care is sought in primary care, answered, judged, perhaps assessed, perhaps referred on. */
final class ContactStory implements CareStory {
  private static final double NEEDS_ASSESSMENT = Mix.GP_VISITS_A_WEEKDAY / Mix.CALLS_A_WEEKDAY;
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  @Override
  public void tell(Script script) {
    Dice dice = script.dice();
    LocalDateTime sought = script.start();
    boolean outOfHours = isOutOfHours(sought);
    Channel channel = (outOfHours ? Odds.CHANNELS_OUT_OF_HOURS : Odds.CHANNELS).draw(dice);
    Concern concern = concern(script, channel);
    script.tell(CONTACT_SOUGHT, sought, concern, Field.word("channel", channel));
    if (dice.chance(Odds.NEVER_ANSWERED)) {
      return;
    }
    answer(script, concern, channel);
    boolean needed = dice.chance(NEEDS_ASSESSMENT);
    LocalDateTime judged = script.last().plusMinutes(dice.between(1, 20));
    if (needed) {
      script.tell(DECISION_ASSESSMENT_NEEDED, judged, concern);
      LocalDate visit = sought.toLocalDate().plusDays(daysToVisit(dice));
      new GpVisit(concern).tell(script, visit);
    } else if (dice.chance(Odds.SAYS_NOT_NEEDED)) {
      script.tell(DECISION_ASSESSMENT_NOT_NEEDED, judged, concern);
    }
  }

  private static Concern concern(Script script, Channel channel) {
    Dice dice = script.dice();
    String listed = script.patient().listedAt();
    String clinic = dice.chance(Odds.NOT_WHERE_LISTED) ? Clinics.primary(dice) : listed;
    return script.concern(
        CareLevel.PRIMARY,
        Optional.empty(),
        Odds.PROBLEMS.draw(dice),
        'c',
        channel == Channel.NURSE_LINE ? Clinics.NURSE_LINE : clinic);
  }

  private static void answer(Script script, Concern concern, Channel channel) {
    Dice dice = script.dice();
    LocalDateTime sought = script.start();
    boolean sameDay = dice.chance(Odds.ANSWERED_SAME_DAY) || channel == Channel.NURSE_LINE;
    LocalDateTime soon = sought.plusSeconds(dice.between(20, 5400));
    LocalDateTime later = script.open(sought.toLocalDate().plusDays(1));
    LocalDateTime answered =
        sameDay && soon.toLocalDate().equals(sought.toLocalDate()) ? soon : later;
    Channel back = channel == Channel.LETTER ? Channel.PHONE : channel;
    script.tell(CONTACT_ANSWERED, answered, concern, Field.word("channel", back));
  }

  private static int daysToVisit(Dice dice) {
    int days = Odds.GP_VISIT_DAYS.draw(dice);
    return days < 8 ? days : days + (int) dice.exponential(Odds.GP_VISIT_LATER_MEAN);
  }

  private static boolean isOutOfHours(LocalDateTime time) {
    return Days.isWeekend(time.toLocalDate()) || !time.toLocalTime().isBefore(CLOSES);
  }
}
