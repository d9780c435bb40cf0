package se.garantivakt.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When care is open. Clinics keep weekdays and office hours; public holidays are not modelled
 * (chosen).
 */
final class Days {
  /** The zone of the region: its rules are those of the Java that runs. */
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final int OPEN_MINUTES = 8 * 60;

  private Days() {}

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** That day, or the Monday after. */
  static LocalDate open(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** Some minute of the open hours of that day. */
  static LocalDateTime officeTime(LocalDate day, Dice dice) {
    return day.atTime(OPENS).plusMinutes(dice.below(OPEN_MINUTES));
  }
}
