package se.garantivakt.engine.compact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import se.garantivakt.event.Moment;

/**
 * Times as distances from another time, in the coarsest unit that loses nothing: days for plain
 * dates, minutes or seconds for instants on the minute or second, else seconds and what remains in
 * milli- or nanoseconds.
 */
final class CompactTimes {
  private static final int DAY = 0;
  private static final int MINUTES = 1;
  private static final int SECONDS = 2;
  private static final int FINER = 3;

  private static final int MILLI = 1_000_000;
  private static final int SECOND = 1_000_000_000;

  private CompactTimes() {}

  /** From a base in epoch seconds. */
  static void write(Moment moment, long base, CompactBytes out) {
    if (moment instanceof Moment.Day plain) {
      distance(DAY, plain.date().toEpochDay() - Math.floorDiv(base, 86_400), out);
    } else {
      write(((Moment.At) moment).instant(), base, out);
    }
  }

  static void write(Instant instant, long base, CompactBytes out) {
    long second = instant.getEpochSecond();
    int nano = instant.getNano();
    if (nano != 0) {
      distance(FINER, second - base, out);
      out.number(nano % MILLI == 0 ? (nano / MILLI) << 1 : (long) nano << 1 | 1);
    } else if (Math.floorMod(second, 60) == 0) {
      distance(MINUTES, Math.floorDiv(second, 60) - Math.floorDiv(base, 60), out);
    } else {
      distance(SECONDS, second - base, out);
    }
  }

  /** Epoch milliseconds, from a base in the same. */
  static void writeMillis(long millis, long base, CompactBytes out) {
    write(Instant.ofEpochMilli(millis), Math.floorDiv(base, 1000), out);
  }

  /** As {@link #writeMillis} wrote it. */
  static long readMillis(long base, CompactSource in) {
    try {
      return readInstant(Math.floorDiv(base, 1000), in).toEpochMilli();
    } catch (ArithmeticException e) {
      throw in.corrupt("holds an instant beyond all instants");
    }
  }

  static Moment read(long base, CompactSource in) {
    long head = in.number();
    if ((head & 3) != DAY) {
      return new Moment.At(instant(head, base, in));
    }
    try {
      return new Moment.Day(LocalDate.ofEpochDay(distance(head) + Math.floorDiv(base, 86_400)));
    } catch (DateTimeException e) {
      throw in.corrupt("holds a date beyond all dates");
    }
  }

  static Instant readInstant(long base, CompactSource in) {
    return instant(in.number(), base, in);
  }

  /** The base that a moment is for others, epoch seconds; of a plain date its 00:00 UTC. */
  static long base(Moment moment) {
    return moment instanceof Moment.Day plain
        ? plain.date().toEpochDay() * 86_400
        : ((Moment.At) moment).instant().getEpochSecond();
  }

  private static Instant instant(long head, long base, CompactSource in) {
    long distance = distance(head);
    try {
      return switch ((int) head & 3) {
        case MINUTES -> Instant.ofEpochSecond((distance + Math.floorDiv(base, 60)) * 60);
        case SECONDS -> Instant.ofEpochSecond(distance + base);
        case FINER -> Instant.ofEpochSecond(distance + base, nanos(in));
        default -> throw in.corrupt("holds a plain date where only an instant may be");
      };
    } catch (DateTimeException | ArithmeticException e) {
      throw in.corrupt("holds an instant beyond all instants");
    }
  }

  private static long nanos(CompactSource in) {
    long part = in.number();
    boolean milli = (part & 1) == 0;
    return in.below(part >>> 1, milli ? SECOND / MILLI : SECOND) * (milli ? (long) MILLI : 1L);
  }

  private static void distance(int unit, long distance, CompactBytes out) {
    out.number((distance << 1 ^ distance >> 63) << 2 | unit);
  }

  private static long distance(long head) {
    long value = head >>> 2;
    return value >>> 1 ^ -(value & 1);
  }
}
