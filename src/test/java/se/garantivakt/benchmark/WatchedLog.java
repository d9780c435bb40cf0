package se.garantivakt.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.input.SimulatedEvents;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/**
 * Measures what an event of a simulated region costs the operator that watches guarantees, time
 * that passes included: on RocksDB, in Flink's harness, without Kafka and the JSON of events. Half
 * of the log is heard first and not counted. Start it from the project's folder with {@code mvn
 * -Pbenchmark -Dbenchmark.main=se.garantivakt.benchmark.WatchedLog}, options as {@code
 * -Dbenchmark="…"}.
 */
@Command(name = "watched-log", mixinStandardHelpOptions = true, sortOptions = false)
public final class WatchedLog implements Callable<Integer> {
  private static final int AT_ONCE = 20_000;
  private static final int TIME_EVERY = 1_000;

  @Option(names = "--days", description = "Of the log (default: ${DEFAULT-VALUE}).")
  private int days = 60;

  @Option(names = "--scale", description = "Share of Region Stockholm's volume (default: 0.3).")
  private double scale = 0.3;

  @Option(
      names = "--memory",
      description = "For RocksDB, beside the heap (default: ${DEFAULT-VALUE}).",
      defaultValue = "512mb")
  private String memory;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final JobSettings settings = SettingsLoader.defaults();
  private final SimulatedEvents decoded =
      new SimulatedEvents(
          new InputDecoder(
              DecoderLimits.defaults(), settings.input().topics(), settings.time().ahead()),
          settings.input().topics());
  private final TouchedLast atHand = new TouchedLast(10_000);
  private final TouchedLast all = new TouchedLast(Integer.MAX_VALUE / 2);

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new WatchedLog()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    SimulationSettings region = SimulationSettings.defaults().days(days).scale(scale);
    long from = region.from().plusDays(days / 2).toEpochDay() * 86_400_000L;
    try (LocalFolder folder = LocalFolder.make();
        OpenTask task = new OpenTask(folder.path(), memory)) {
      Iterator<SimulatedRecord> log = Simulation.stream(region).iterator();
      long counted = 0;
      OpenTask.Spent spent = OpenTask.Spent.NOTHING;
      while (log.hasNext()) {
        List<LoggedEvent> events = next(log);
        OpenTask.Spent now = task.hear(events, TIME_EVERY);
        if (events.get(0).position().loggedAt() >= from) {
          counted += events.size();
          spent = spent.and(now);
        }
      }
      out.printf(
          Locale.ROOT,
          "of %,d events in the second half of %d days, each: %.1f µs by the clock, %.1f µs of"
              + " processor time of the task%n",
          counted,
          days,
          spent.nanos() / 1e3 / counted,
          spent.processorNanos() / 1e3 / counted);
      out.printf(
          Locale.ROOT,
          "of all events %.0f %% are an episode's first, %.0f %% of one of the 10,000 touched last%n",
          100 - all.share(),
          atHand.share());
    }
    return 0;
  }

  private List<LoggedEvent> next(Iterator<SimulatedRecord> log) {
    List<LoggedEvent> events = new ArrayList<>(AT_ONCE);
    while (events.size() < AT_ONCE && log.hasNext()) {
      decoded
          .of(log.next())
          .ifPresent(
              event -> {
                events.add(event);
                atHand.touch(event.event().common().episodeId());
                all.touch(event.event().common().episodeId());
              });
    }
    return events;
  }
}
