package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.PauseCode;

/**
 * What the exemptions of a clock mean for it at an instant: whether it is waived, or paused, and
 * since when.
 */
final class Pausing {
  private Pausing() {}

  /**
   * The first waiver that comes in time, whether or not its day is reached: after the breach, none
   * does.
   */
  static Optional<Exemptions.Waiver> waiver(
      Window window, Exemptions.Reading read, Optional<Closing> closing, long deadline) {
    for (Exemptions.Waiver waiver : read.waivers()) {
      Period period = new Period(PauseCode.PVV, waiver.from(), Period.OPEN);
      boolean tooLate = waiver.from() == deadline && !window.plan().choice.onDeadline(period);
      boolean after = closing.filter(c -> waiver.from() > c.unit()).isPresent();
      if (waiver.from() <= deadline && !tooLate && !after) {
        return Optional.of(waiver);
      }
    }
    return Optional.empty();
  }

  /** The pause that an open clock is in. */
  static Optional<Period> current(Window window, Countdown countdown, Horizon horizon) {
    LocalDays days = window.engine().days();
    Scale scale = window.plan().scale;
    for (Period pause : countdown.pauses()) {
      if (!horizon.reached(scale.begin(pause.from(), days))) {
        return Optional.empty();
      }
      if (pause.isOpen() || !horizon.reached(scale.begin(pause.until(), days))) {
        return Optional.of(pause);
      }
    }
    return Optional.empty();
  }

  /** The periods as registered, overlaps and all, that have effect. */
  static List<Period> effective(List<Period> periods, Countdown countdown) {
    if (periods.isEmpty()) {
      return periods;
    }
    List<Period> effective = new ArrayList<>();
    for (Period period : periods) {
      for (Period counted : countdown.pauses()) {
        long from = Math.max(period.from(), counted.from());
        if (from < period.until() && from < counted.until()) {
          effective.add(period.startingFrom(counted.from()));
          break;
        }
      }
    }
    return effective;
  }

  /** Whether an open pause is due for review (rules.md: {@code STALE_PAUSE}). */
  static boolean isStale(Window window, Period pause, Horizon horizon) {
    LocalDays days = window.engine().days();
    long day = window.plan().scale.day(pause.from(), days);
    int stale = window.engine().rules().switches().stalePauseDays().on(day);
    return pause.isOpen() && horizon.reached(days.begin(day + stale));
  }
}
