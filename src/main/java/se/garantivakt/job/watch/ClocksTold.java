package se.garantivakt.job.watch;

import java.util.HashMap;
import java.util.Map;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.job.tally.Tally;

/**
 * Counts what is said in a run: outcomes, alerts, and clocks by their last state, also of those
 * that are kept no longer.
 */
final class ClocksTold {
  private final Tally tally;
  private final Map<String, String> clocks = new HashMap<>();

  ClocksTold(Tally tally) {
    this.tally = tally;
  }

  void take(Publication publication) {
    if (publication instanceof Outcome outcome) {
      tally.count(Tally.OUTCOMES + outcome.kind().wire());
    } else if (publication instanceof Alert alert) {
      tally.count(Tally.ALERTS + alert.kind().wire());
    } else if (publication instanceof Status status) {
      clocks.put(status.clockId(), status.guarantee() + "/" + status.state().wire());
    }
  }

  /** The episode is over: its clocks count as they last stood. */
  void end() {
    tally.count(Tally.EPISODES);
    clocks.values().forEach(clock -> tally.count(Tally.CLOCKS + clock));
    clocks.clear();
  }
}
