package se.garantivakt.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import se.garantivakt.audit.RunningReplay;
import se.garantivakt.job.tally.Tally;

/** Says every other second how far a replay has come: records are first read, then watched. */
final class ReplayProgress {
  private final PrintWriter err;
  private final long total;
  private final Pace pace = new Pace();

  ReplayProgress(PrintWriter err, long total) {
    this.err = err;
    this.total = Math.max(1, total);
  }

  void tell(RunningReplay running) throws InterruptedException {
    if (!pace.isDue()) {
      return;
    }
    Map<String, Long> counts = running.counts();
    long read = counts.getOrDefault(Tally.READ, 0L);
    long heard = counts.getOrDefault(Tally.HEARD, 0L);
    if (heard >= total) {
      err.printf(
          Locale.ROOT,
          "%,d records watched; figures of clinics: %,d changes%n",
          heard,
          counts.getOrDefault(Tally.CHANGES, 0L));
      pace.rate(read + heard);
      err.flush();
      return;
    }
    double share = Math.min(1, (read + heard) / (2.0 * total));
    double rate = pace.rate(read + heard);
    if (read + heard > 0) {
      err.printf(
          Locale.ROOT,
          "%,d records: read %,d, watched %,d (%.0f %%), %,.0f/s, %s%n",
          total,
          read,
          heard,
          100 * share,
          rate,
          left(share));
      err.flush();
    }
  }

  private String left(double share) {
    long seconds = Math.round(pace.seconds() * (1 - share) / share);
    return String.format(Locale.ROOT, "about %d:%02d left", seconds / 60, seconds % 60);
  }
}
