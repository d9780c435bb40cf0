package se.garantivakt.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.garantivakt.local.LocalFolder;

/**
 * Measures a midnight at which a deadline of every episode passes, through the whole job: Kafka at
 * both ends, RocksDB, exactly once. Start it from the project's folder with {@code mvn -Pbenchmark
 * -Dbenchmark.main=se.garantivakt.job.MidnightBurst}, options as {@code -Dbenchmark="…"}. Exits
 * with 1 if a checkpoint failed or not exactly one breach of each episode was said.
 */
@Command(name = "midnight-burst", mixinStandardHelpOptions = true, sortOptions = false)
public final class MidnightBurst implements Callable<Integer> {
  private static final int A_MILLION = 1_000_000;

  @Option(names = "--episodes", description = "How many (default: a million).")
  private int episodes = A_MILLION;

  @Option(
      names = "--before",
      description = {
        "How many at the midnight before (default: 100,000), which is not measured:",
        "a job that runs has met midnights before. 0: it is the first."
      })
  private int before = 100_000;

  @Option(names = "--parallelism", description = "Of the job (default: 1).")
  private int parallelism = 1;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the job.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--flink", paramLabel = "KEY=VALUE", description = "A setting of Flink's.")
  private Map<String, String> flink = new LinkedHashMap<>();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MidnightBurst()).execute(arguments));
  }

  private final PrintStream out = stream(FileDescriptor.out);
  private final PrintStream err = stream(FileDescriptor.err);

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws Exception {
    try (LocalFolder folder = LocalFolder.make()) {
      BurstFigures figures = new BurstRun(this, folder).measure();
      figures.print(out);
      Runtime machine = Runtime.getRuntime();
      BurstFigures.row(
          out, "processors", "%s", machine.availableProcessors() + ", parallelism " + parallelism);
      BurstFigures.row(out, "heap at most", "%,d MB", machine.maxMemory() >> 20);
      return figures.faults().isEmpty() ? 0 : 1;
    }
  }

  void say(String format, Object... values) {
    err.printf(java.util.Locale.ROOT, format + "%n", values);
  }

  int episodes() {
    return episodes;
  }

  int before() {
    return before;
  }

  int parallelism() {
    return parallelism;
  }

  List<String> settings() {
    return settings;
  }

  Map<String, String> flink() {
    return flink;
  }

  Path rulesFolder() {
    return Path.of("config", "rules");
  }

  Path topicsFile() {
    return Path.of("config", "topics.yaml");
  }
}
