package se.garantivakt.drill;

import java.time.LocalDate;
import se.garantivakt.simulate.SimulationSettings;

/**
 * What is sent while a drill goes on: patients of the last half-year, told to the job as they would
 * be by sources that begin to send. Every event is logged when it is sent, and most are of the
 * past, so that alerts come at once. What one patient's events say of each other is not squeezed
 * into a moment: some time of the log lies between them, longer than topics are heard out of step.
 *
 * @param before records that lie in the topics when the job starts, each of another patient
 * @param rate records a second while faults happen
 * @param apart seconds between two records of one patient
 * @param poison share of unreadable ones, from 0, below 1
 * @param twice share of records that are sent a second time, somewhat later
 * @param disorder within how many records each may change places with others; 1 for none
 */
public record Load(int before, int rate, int apart, double poison, double twice, int disorder) {
  /** Half a year, so that clocks of every guarantee end in it. */
  private static final int DAYS = 180;

  /** Records that a day of the whole region has, about. */
  private static final double A_DAY = 57_000;

  /** Of one simulated population. */
  private static final int RECORDS = 60_000;

  /** Some thousands before, and some hundreds a second. */
  public static Load usual() {
    return new Load(20_000, 300, 90, 0, 0, 1);
  }

  /** The same with that share of unreadable records, at another rate. */
  public Load poison(double share, int records) {
    return new Load(before, records, 20, share, twice, disorder);
  }

  /** The same with more time between the records of a patient, where the job falls far behind. */
  public Load apart(int seconds) {
    return new Load(before, rate, seconds, poison, twice, disorder);
  }

  /** The same with repetitions, out of order. */
  public Load disorder(double repeated, int within) {
    return new Load(before, rate, apart, poison, repeated, within);
  }

  /** The same with a quarter of it before. */
  Load shorter() {
    return new Load(before / 4, rate, apart, poison, twice, disorder);
  }

  /** How many patients are told of at a time. */
  int atATime() {
    return before + rate * apart;
  }

  /** One population, seen on a day. */
  SimulationSettings simulated(LocalDate today, long seed) {
    return SimulationSettings.defaults()
        .seed(seed)
        .from(today.minusDays(DAYS))
        .days(DAYS)
        .scale(RECORDS / (DAYS * A_DAY))
        .poison(poison);
  }
}
