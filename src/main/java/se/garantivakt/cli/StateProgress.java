package se.garantivakt.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Says every other second how many episodes have been looked at. */
final class StateProgress {
  private final PrintWriter err;
  private final Pace pace = new Pace();

  StateProgress(PrintWriter err) {
    this.err = err;
  }

  void tell(long episodes) {
    if (pace.isDue()) {
      err.printf(Locale.ROOT, "%,d episodes, %,.0f/s%n", episodes, pace.rate(episodes));
      err.flush();
    }
  }
}
