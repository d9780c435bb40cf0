package se.garantivakt.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.garantivakt.engine.TypicalEpisode;
import se.garantivakt.job.state.States;
import se.garantivakt.local.LocalFolder;

/**
 * Measures what an event costs the operator that watches guarantees, and what state an episode
 * takes, by how many episodes are open: on RocksDB, in Flink's harness, without Kafka. All episodes
 * hear their first event, then all their second, and so on, so that each touch is of another one.
 * Start it from the project's folder with {@code mvn -Pbenchmark
 * -Dbenchmark.main=se.garantivakt.benchmark.OpenEpisodes}, options as {@code -Dbenchmark="…"}.
 */
@Command(name = "open-episodes", mixinStandardHelpOptions = true, sortOptions = false)
public final class OpenEpisodes implements Callable<Integer> {
  private static final int ALIKE = 100_000;

  @Option(
      names = "--episodes",
      split = ",",
      description = "How many are open (default: ${DEFAULT-VALUE}).",
      defaultValue = "200000,1000000,5000000")
  private List<Integer> episodes;

  @Option(names = "--events", description = "Of each, 2 to 8 (default: ${DEFAULT-VALUE}).")
  private int events = TypicalEpisode.EVENTS;

  @Option(
      names = "--text-ids",
      description = "Event ids are texts of 20 characters, of which 18 digits, and no UUIDs.")
  private boolean textIds;

  @Option(
      names = "--memory",
      description = "For RocksDB, beside the heap (default: ${DEFAULT-VALUE}).",
      defaultValue = "512mb")
  private String memory;

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new OpenEpisodes()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    measure(ALIKE, TypicalEpisode.EVENTS); // so that what is needed is compiled
    out.printf("of %d events each, event ids as %s%n%n", events, textIds ? "text" : "UUIDs");
    out.print(
        "| open episodes | first events a second | further events a second | of the first row");
    out.println(
        " | processor time an event | bytes of a checkpoint an episode | compacted: value, timer |");
    out.println("| --: | --: | --: | --: | --: | --: | --: |");
    double most = 0;
    for (int count : episodes) {
      Figures figures = measure(count, events);
      double rate = 1e9 / figures.further;
      most = most == 0 ? rate : most;
      out.printf(
          Locale.ROOT,
          "| %,d | %,.0f | %,.0f | %.2f | %.1f µs | %,.0f | %,.0f, %,.0f |%n",
          count,
          1e9 / figures.first,
          rate,
          rate / most,
          figures.processor / 1e3,
          figures.bytes,
          figures.value,
          figures.timer);
    }
    return 0;
  }

  /** Nanoseconds an event, by the clock and of the thread's processor time; bytes an episode. */
  private record Figures(
      double first, double further, double processor, double bytes, double value, double timer) {}

  private Figures measure(int count, int events) throws Exception {
    UnaryOperator<String> named = textIds ? OpenEpisodes::asText : UnaryOperator.identity();
    try (LocalFolder folder = LocalFolder.make();
        OpenTask task = new OpenTask(folder.path(), memory)) {
      double first = task.round(0, count, named).nanos();
      double further = 0;
      double processor = 0;
      for (int round = 1; round < events; round++) {
        OpenTask.Spent spent = task.round(round, count, named);
        further += spent.nanos();
        processor += spent.processorNanos();
      }
      int rounds = events - 1;
      Path snapshot = Files.createDirectory(folder.path().resolve("snapshot"));
      double bytes = task.bytesOfState(snapshot);
      Map<String, Long> compacted = task.bytesCompacted();
      double value = compacted.remove(States.episode().getName());
      double timer = compacted.values().stream().mapToLong(Long::longValue).sum();
      return new Figures(
          first / count,
          further / rounds / count,
          processor / rounds / count,
          bytes / count,
          value / count,
          timer / count);
    }
  }

  private static String asText(String uuid) {
    long number = UUID.fromString(uuid).getMostSignificantBits() >>> 4;
    return String.format(Locale.ROOT, "EV%018d", number % 1_000_000_000_000_000_000L);
  }
}
