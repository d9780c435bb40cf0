package se.garantivakt.engine;

import se.garantivakt.rules.Limit;

/**
 * What the facts tell of one clock, whatever the instant: how it began and ended, and how it
 * counts. What it is at an instant is read from this by {@link ClockReader}.
 *
 * @param number among the clocks of its guarantee and subject, from 1
 * @param exemptions those read for the closing that stands
 * @param takenBack whether its start was: then it is cancelled, whatever else is told
 */
record Course(
    Window window,
    int number,
    Endings ends,
    Limit limit,
    Exemptions.Reading exemptions,
    Coverage coverage,
    Counting counting,
    boolean takenBack) {

  static Course of(
      Window window, int number, Endings ends, Limit limit, Exemptions.Reading exemptions) {
    return of(window, number, ends, limit, exemptions, false);
  }

  /** Of a clock whose start was taken back; nobody judges its exemptions any more. */
  static Course takenBack(Window window, int number, Endings ends, Limit limit) {
    return of(window, number, ends, limit, Exemptions.Reading.NONE, true);
  }

  private static Course of(
      Window window,
      int number,
      Endings ends,
      Limit limit,
      Exemptions.Reading exemptions,
      boolean takenBack) {
    return new Course(
        window,
        number,
        ends,
        limit,
        exemptions,
        Coverage.of(window, ends.start(), ends.closing()),
        Counting.of(window, ends.start(), ends.closing(), limit.amount(), exemptions.periods()),
        takenBack);
  }

  /** The clock as of an instant. */
  Clock at(Horizon horizon) {
    Clock clock = new ClockReader(this, horizon).read();
    return takenBack ? clock.vanished() : clock;
  }
}
