package se.garantivakt.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param imminent what was said while loading: the steady rate
 * @param breached what was said of the midnight
 * @param resolved the near deadlines, which are over with the breach
 * @param midnight when it passed by the wall clock, as the machine has it, epoch milliseconds
 * @param seen when a consumer of committed alerts had the last breach
 * @param loading processor time of the watching tasks until all was loaded, seconds
 * @param draining the same from then until the last breach
 * @param notBegun checkpoints that were asked for while tasks were starting
 */
record BurstFigures(
    long episodes,
    AlertCount imminent,
    AlertCount breached,
    AlertCount resolved,
    long midnight,
    long seen,
    double loading,
    double draining,
    long notBegun,
    Checkpoints checkpoints) {

  /** What is not as it must be, a line each; empty if all is. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (failed() > 0) {
      faults.add(failed() + " checkpoints failed");
    }
    if (breached.episodes() != episodes) {
      faults.add("of " + (episodes - breached.episodes()) + " episodes no breach was said");
    }
    if (breached.count() != breached.episodes()) {
      faults.add(breached.count() - breached.episodes() + " breaches were said again");
    }
    if (imminent.count() != episodes || resolved.count() != episodes) {
      faults.add("near deadlines were not said and taken back once each");
    }
    return List.copyOf(faults);
  }

  void print(PrintStream out) {
    double steady = episodes / imminent.seconds();
    double burst = episodes / breached.seconds();
    row(out, "episodes, each with a deadline at midnight", "%,d", episodes);
    row(out, "loaded: first to last alert of it in Kafka", "%.1f s", imminent.seconds());
    row(out, "  events a second (steady rate)", "%,.0f", steady);
    row(out, "  processor time of the watching task", "%.1f s", loading);
    row(out, "  alerts said of near deadlines", "%,d", imminent.count());
    row(out, "midnight to the first breach in Kafka", "%.1f s", after(breached.first()));
    row(out, "drained: first to last breach in Kafka", "%.1f s", breached.seconds());
    row(out, "  deadlines a second", "%,.0f", burst);
    row(out, "  of the steady rate", "%.2f", burst / steady);
    row(out, "  processor time of the watching task", "%.1f s", draining);
    row(out, "midnight to the last breach committed and read", "%.1f s", after(seen));
    row(out, "breaches said / episodes with one", "%s", said());
    row(out, "  near deadlines taken back with them", "%,d", resolved.count());
    row(out, "checkpoints completed / failed", "%s", completed());
    row(out, "  longest while loading", "%s", longest(false));
    row(out, "  longest since midnight", "%s", longest(true));
    faults().forEach(fault -> out.println("WRONG: " + fault));
  }

  private double after(long instant) {
    return (instant - midnight) / 1e3;
  }

  private String longest(boolean since) {
    return checkpoints.all().stream()
        .filter(one -> one.triggered() > midnight == since)
        .max(Comparator.comparingLong(Checkpoints.Checkpoint::millis))
        .map(
            one ->
                String.format(
                    Locale.ROOT, "%.1f s, %,d kB", one.millis() / 1e3, one.bytes() / 1000))
        .orElse("none");
  }

  private String said() {
    return String.format(Locale.ROOT, "%,d / %,d", breached.count(), breached.episodes());
  }

  private String completed() {
    return checkpoints.completed() + " / " + failed();
  }

  private long failed() {
    return checkpoints.failed() - notBegun;
  }

  static void row(PrintStream out, String what, String format, Object value) {
    out.printf(Locale.ROOT, "%-48s %s%n", what, String.format(Locale.ROOT, format, value));
  }
}
