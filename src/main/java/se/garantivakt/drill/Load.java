package se.garantivakt.drill;

import java.time.LocalDate;
import se.garantivakt.simulate.SimulationSettings;

/**
 * What is sent while a drill goes on: patients of the last months, told to the job as they would be
 * by sources that begin to send. Every event is logged when it is sent; most are of the past, so
 * that alerts come at once.
 *
 * @param before records that lie in the topics when the job starts
 * @param rate records a second while faults happen
 * @param poison share of unreadable ones, from 0, below 1
 * @param twice share of records that are sent a second time, somewhat later
 * @param disorder within how many records each may change places with others; 1 for none
 */
public record Load(int before, int rate, double poison, double twice, int disorder) {
  /** Half a year, so that clocks of every guarantee end in it. */
  private static final int DAYS = 180;

  /** Records that a day of the whole region has, about. */
  private static final double A_DAY = 57_000;

  /** Some thousands before, and some hundreds a second. */
  public static Load usual() {
    return new Load(20_000, 300, 0, 0, 1);
  }

  /** The same with that share of unreadable records. */
  public Load poison(double share) {
    return new Load(before, rate, share, twice, disorder);
  }

  /** The same at another rate. */
  public Load rate(int records) {
    return new Load(before, records, poison, twice, disorder);
  }

  /** The same with repetitions, out of order. */
  public Load disorder(double repeated, int within) {
    return new Load(before, rate, poison, repeated, within);
  }

  /** The same with a quarter of it before. */
  Load shorter() {
    return new Load(before / 4, rate, poison, twice, disorder);
  }

  /** What is simulated of it: the days before a day. */
  SimulationSettings simulated(LocalDate today, long seed) {
    return SimulationSettings.defaults()
        .seed(seed)
        .from(today.minusDays(DAYS))
        .days(DAYS)
        .scale(before / (DAYS * A_DAY))
        .poison(poison);
  }
}
