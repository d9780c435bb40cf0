package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.garantivakt.drill.ShiftedClock;
import se.garantivakt.job.time.MachineClock;

/** {@link BreachDetectionJob} by a clock that a drill sets wrong. */
public final class DrilledJob {
  private static final String CLOCK = "--clock=";

  private DrilledJob() {}

  /** Submits the job; the file that says how wrong the clock is comes as {@code --clock=FILE}. */
  public static void main(String[] args) {
    Path clock =
        Stream.of(args)
            .filter(arg -> arg.startsWith(CLOCK))
            .map(arg -> Path.of(arg.substring(CLOCK.length())))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no " + CLOCK + "FILE"));
    List<String> others = Stream.of(args).filter(arg -> !arg.startsWith(CLOCK)).toList();
    BreachDetectionJob.submit(
        new ShiftedClock(new MachineClock(), clock), others.toArray(String[]::new));
  }
}
