package se.garantivakt.accessibility.measure;

import java.util.EnumMap;
import java.util.Map;
import se.garantivakt.engine.Counted.Standing;

/** A tally parted by who stands aside and who is inside, with the days that everyone waited. */
final class Parted {
  private final Map<Standing, Long> inside = new EnumMap<>(Standing.class);
  private final Map<Standing, Long> beyond = new EnumMap<>(Standing.class);
  private final WaitedDays days = new WaitedDays();

  private Parted() {}

  /** Those who wait on a day, told by the day they began. */
  static Parted waiting(Tally begun, long day) {
    Parted parted = new Parted();
    begun.present((cell, count) -> parted.add(cell, day - cell.day(), count));
    return parted;
  }

  /** Those who got their care, told by the days they waited. */
  static Parted completed(Tally waited) {
    Parted parted = new Parted();
    waited.present((cell, count) -> parted.add(cell, cell.day(), count));
    return parted;
  }

  /** Those who asked for care, none of them taken as answered. */
  static Parted asked(Tally begun) {
    Parted parted = new Parted();
    begun.present((cell, count) -> parted.beyond.merge(cell.standing(), count, Long::sum));
    return parted;
  }

  private void add(Cell cell, long waited, long count) {
    (waited <= cell.limitDays() ? inside : beyond).merge(cell.standing(), count, Long::sum);
    days.add(waited, count);
  }

  WaitedDays days() {
    return days;
  }

  long inside(Standing standing) {
    return inside.getOrDefault(standing, 0L);
  }

  long beyond(Standing standing) {
    return beyond.getOrDefault(standing, 0L);
  }

  long of(Standing standing) {
    return inside(standing) + beyond(standing);
  }

  Exempt exempt() {
    return new Exempt(of(Standing.PVV), of(Standing.MOV), of(Standing.SOV));
  }

  Share share(Definition definition, Part part) {
    long numerator = 0;
    long denominator = 0;
    for (Standing standing : Standing.values()) {
      if (definition.counts(part, standing, true)) {
        numerator += inside(standing);
        denominator += inside(standing);
      }
      if (definition.counts(part, standing, false)) {
        denominator += beyond(standing);
      }
    }
    return new Share(numerator, denominator);
  }
}
