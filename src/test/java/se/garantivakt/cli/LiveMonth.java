package se.garantivakt.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** A month of a small region's patients, and what becomes of them, handed out as time passes. */
final class LiveMonth {
  private final List<SimulatedRecord> all;
  private int logged;

  /** All that is logged until an instant, by patients who come within thirty days. */
  LiveMonth(LocalDate from, Instant until) {
    all =
        Simulation.stream(SimulationSettings.defaults().from(from).days(30).scale(0.002))
            .filter(record -> !record.loggedAt().isAfter(until))
            .toList();
  }

  /** What was logged since the last time, in its order. */
  List<SimulatedRecord> loggedUpTo(String instant) {
    Instant end = Instant.parse(instant);
    int first = logged;
    while (logged < all.size() && !all.get(logged).loggedAt().isAfter(end)) {
      logged++;
    }
    return all.subList(first, logged);
  }

  /** The same, none of which could be logged before then. */
  List<SimulatedRecord> heldBackUntil(String instant) {
    return loggedUpTo(instant).stream().map(record -> at(record, Instant.parse(instant))).toList();
  }

  /** How many have been handed out. */
  int logged() {
    return logged;
  }

  private static SimulatedRecord at(SimulatedRecord record, Instant then) {
    return new SimulatedRecord(
        record.topic(),
        record.key(),
        record.value(),
        then,
        record.partition(),
        record.offset(),
        record.poison());
  }
}
