package se.garantivakt.simulate;

import java.time.LocalDate;

/**
 * What is simulated: the same settings give the same records, to the byte.
 *
 * @param seed any number; another gives other patients
 * @param from the first day, in the region's zone; no episode begins before
 * @param scale share of Region Stockholm's volume; 1 is all of it
 * @param disorder 0 for a log in the order of happening, 1 as in life, 2 for twice as much; the
 *     care that is told stays the same
 * @param poison share of records that cannot be read, from 0, below 1; the others stay the same
 * @param partitions of each topic
 */
public record SimulationSettings(
    long seed,
    LocalDate from,
    Extent extent,
    double scale,
    double disorder,
    double poison,
    int partitions) {
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  public SimulationSettings {
    check(!from.isBefore(EARLIEST) && from.isBefore(LATEST), "from must lie in 1970 to 2099", from);
    check(scale > 0 && scale <= 100, "scale must be above 0 and at most 100", scale);
    check(disorder >= 0 && disorder <= 10, "disorder must be from 0 to 10", disorder);
    check(poison >= 0 && poison <= 0.9, "poison must be from 0 to 0.9", poison);
    check(partitions > 0, "partitions must be 1 or more", partitions);
  }

  /** Thirty days from the first of January 2026, a hundredth of the volume, nothing poisoned. */
  public static SimulationSettings defaults() {
    return new SimulationSettings(1, LocalDate.of(2026, 1, 1), new Extent.Days(30), 0.01, 1, 0, 4);
  }

  /** The same with another seed. */
  public SimulationSettings seed(long other) {
    return new SimulationSettings(other, from, extent, scale, disorder, poison, partitions);
  }

  /** The same from another day. */
  public SimulationSettings from(LocalDate day) {
    return new SimulationSettings(seed, day, extent, scale, disorder, poison, partitions);
  }

  /** The same over so many days. */
  public SimulationSettings days(int count) {
    return extent(new Extent.Days(count));
  }

  /** The same with so many episodes. */
  public SimulationSettings episodes(long count) {
    return extent(new Extent.Episodes(count));
  }

  /** The same to another extent. */
  public SimulationSettings extent(Extent other) {
    return new SimulationSettings(seed, from, other, scale, disorder, poison, partitions);
  }

  /** The same at another share of the volume. */
  public SimulationSettings scale(double share) {
    return new SimulationSettings(seed, from, extent, share, disorder, poison, partitions);
  }

  /** The same with more or less disorder. */
  public SimulationSettings disorder(double much) {
    return new SimulationSettings(seed, from, extent, scale, much, poison, partitions);
  }

  /** The same with that share of unreadable records. */
  public SimulationSettings poison(double share) {
    return new SimulationSettings(seed, from, extent, scale, disorder, share, partitions);
  }

  /** The same in so many partitions of each topic. */
  public SimulationSettings partitions(int count) {
    return new SimulationSettings(seed, from, extent, scale, disorder, poison, count);
  }

  private static void check(boolean holds, String what, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(what + ", but is " + value);
    }
  }
}
