package se.garantivakt.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** When episodes begin, day by day without end, in the order in which they do. */
final class Arrivals {
  /** Hours at which primary care is sought on a weekday, in per cent (chosen). */
  private static final Shares<Integer> HOURS =
      Shares.of(7, 7)
          .and(8, 22)
          .and(9, 16)
          .and(10, 13)
          .and(11, 9)
          .and(12, 7)
          .and(13, 9)
          .and(14, 7)
          .and(15, 4)
          .and(16, 2)
          .and(18, 2)
          .and(20, 2);

  private final long seed;
  private final double scale;
  private final Deque<Arrival> today = new ArrayDeque<>();
  private LocalDate day;
  private long number;

  Arrivals(long seed, LocalDate from, double scale) {
    this.seed = seed;
    this.scale = scale;
    this.day = from;
  }

  /** The next that begins; stays the next until it is taken. */
  Arrival next() {
    while (today.isEmpty()) {
      begin();
    }
    return today.getFirst();
  }

  /** Takes the next. */
  Arrival take() {
    Arrival next = next();
    today.removeFirst();
    return next;
  }

  private void begin() {
    Dice dice = Dice.of(seed, Branch.ARRIVALS, day.toEpochDay());
    List<Arrival> arrivals = new ArrayList<>();
    for (Beginning beginning : Beginning.values()) {
      double expected = scale * beginning.perDay(Days.isWeekend(day));
      int count = (int) (expected + dice.unit());
      for (int i = 0; i < count; i++) {
        arrivals.add(new Arrival(0, time(beginning, dice), beginning));
      }
    }
    arrivals.sort(Comparator.comparing(Arrival::start));
    for (Arrival arrival : arrivals) {
      today.add(new Arrival(number++, arrival.start(), arrival.beginning()));
    }
    day = day.plusDays(1);
  }

  private LocalDateTime time(Beginning beginning, Dice dice) {
    return beginning == Beginning.CONTACT
        ? day.atTime(HOURS.draw(dice), dice.below(60), dice.below(60))
        : Days.officeTime(day, dice).plusSeconds(dice.below(60));
  }
}
