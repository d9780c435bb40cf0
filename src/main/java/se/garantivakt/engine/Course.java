package se.garantivakt.engine;

import se.garantivakt.rules.Limit;

/**
 * What the facts tell of one clock, whatever the instant: how it began and ended, and how it
 * counts. What it is at an instant is read from this by {@link ClockReader}.
 *
 * @param key which clock
 * @param exemptions those read for the closing that stands
 * @param presence where it counts in the figures
 * @param isTakenBack its start was voided and not replaced: it is cancelled
 */
record Course(
    Window window,
    ClockKey key,
    Endings ends,
    Limit limit,
    Exemptions.Reading exemptions,
    Coverage coverage,
    Counting counting,
    Presence presence,
    boolean isTakenBack) {

  static Course of(
      Window window, int number, Endings ends, Limit limit, Exemptions.Reading exemptions) {
    Coverage coverage = Coverage.of(window, ends.start(), ends.closing());
    Counting counting =
        Counting.of(window, ends.start(), ends.closing(), limit.amount(), exemptions.periods());
    return new Course(
        window,
        new ClockKey(window.plan().guarantee.id(), window.subject(), number),
        ends,
        limit,
        exemptions,
        coverage,
        counting,
        PresenceReader.read(window, ends, limit, exemptions, coverage, counting),
        false);
  }

  /** The same, once its start was voided. */
  Course takenBack() {
    return new Course(
        window, key, ends, limit, exemptions, coverage, counting, Presence.NONE, true);
  }
}
