package se.garantivakt.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.event.EventType;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;

/** Counts what goes out, and says every other second how far it has come. */
final class SimulateProgress {
  private static final long EVERY_NANOS = 2_000_000_000L;
  private static final int LOOKS = 256;

  private final PrintWriter err;
  private final Simulation simulation;
  private final Map<EventType, Long> perTopic = new EnumMap<>(EventType.class);
  private final long began = System.nanoTime();
  private Optional<SimulatedRecord> last = Optional.empty();
  private long records;
  private long poisoned;
  private long said = began;

  SimulateProgress(PrintWriter err, Simulation simulation) {
    this.err = err;
    this.simulation = simulation;
    for (EventType type : EventType.values()) {
      perTopic.put(type, 0L);
    }
  }

  void count(SimulatedRecord record) {
    records++;
    poisoned += record.poison().isPresent() ? 1 : 0;
    perTopic.merge(record.topic(), 1L, Long::sum);
    last = Optional.of(record);
    if (records % LOOKS == 0) {
      sayIfDue(record);
    }
  }

  /** How it ended. */
  SimulateAnswer answer(boolean stopped, String target) {
    return new SimulateAnswer(
        records,
        simulation.begun(),
        poisoned,
        Map.copyOf(perTopic),
        last.map(SimulatedRecord::loggedAt),
        (System.nanoTime() - began) / 1e9,
        stopped,
        target);
  }

  private void sayIfDue(SimulatedRecord record) {
    long now = System.nanoTime();
    if (now - said >= EVERY_NANOS) {
      said = now;
      double share = 100 * simulation.share(record);
      double perSecond = records / ((now - began) / 1e9);
      err.printf(Locale.ROOT, "%,d records, %.0f %%, %,.0f/s%n", records, share, perSecond);
      err.flush();
    }
  }
}
