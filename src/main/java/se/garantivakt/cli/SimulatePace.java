package se.garantivakt.cli;

import java.time.Instant;
import java.util.Optional;
import se.garantivakt.simulate.SimulatedRecord;

/** When a record may go out: at a rate, and where the present is simulated not before its time. */
final class SimulatePace {
  private static final long SECOND = 1_000_000_000L;

  /** Shorter waits are saved up: the machine cannot keep them. */
  private static final long SHORTEST = 2_000_000L;

  private final Optional<Long> rate;
  private final boolean realtime;
  private final Stop stop;
  private final long began = System.nanoTime();
  private long given;

  SimulatePace(Optional<Long> rate, boolean realtime, Stop stop) {
    this.rate = rate;
    this.realtime = realtime;
    this.stop = stop;
  }

  /** Waits for the time of a record; returns early when asked to stop. */
  void await(SimulatedRecord record) {
    if (rate.isPresent()) {
      long due = (long) ((double) given++ / rate.get() * SECOND);
      long wait = due - (System.nanoTime() - began);
      if (wait > SHORTEST) {
        stop.pause(wait);
      }
    }
    long early = realtime ? record.loggedAt().toEpochMilli() - Instant.now().toEpochMilli() : 0;
    if (early > 0) {
      stop.pause(early * 1_000_000);
    }
  }
}
