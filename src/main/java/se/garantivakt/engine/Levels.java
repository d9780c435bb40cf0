package se.garantivakt.engine;

import java.util.List;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;

/**
 * Which alert levels a clock has reached. A level in days is due at 00:00 of the day with that many
 * days left, one in exact time at that instant; what is paused does not count down, and a level
 * that falls in a pause is due at its end.
 *
 * @param reached bits by place in the rule file
 * @param smallest the smallest reached; -1 for none
 */
record Levels(int reached, int smallest) {
  static final Levels NONE = new Levels(0, -1);

  static Levels of(
      List<Level> levels, Countdown countdown, Scale scale, LocalDays days, Horizon horizon) {
    int reached = 0;
    int smallest = -1;
    for (int i = levels.size() - 1; i >= 0; i--) {
      long due = due(levels.get(i), countdown, scale, days);
      if (due != Horizon.NEVER && horizon.reached(due)) {
        reached |= 1 << i;
        smallest = smallest < 0 ? i : smallest;
      }
    }
    return new Levels(reached, smallest);
  }

  private static long due(Level level, Countdown countdown, Scale scale, LocalDays days) {
    if (level.left() instanceof Limit.Days left) {
      long unit = countdown.firstWithLeft(left.days());
      return unit == Countdown.NONE ? Horizon.NEVER : scale.begin(unit, days);
    }
    if (countdown.deadline() == Countdown.NONE) {
      return Horizon.NEVER;
    }
    long due = scale.breach(countdown.deadline(), days);
    long left = level.left().amount();
    Period[] pauses = countdown.pauses();
    for (int i = pauses.length - 1; i >= 0; i--) {
      Period pause = pauses[i];
      if (pause.from() > countdown.deadline()) {
        continue;
      }
      long end = scale.begin(pause.until(), days);
      if (due - end >= left) {
        break;
      }
      left -= due - end;
      due = scale.begin(pause.from(), days);
    }
    return due - left;
  }
}
