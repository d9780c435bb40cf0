package se.garantivakt.audit.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.simulate.SimulationSettings;

/**
 * Measures a year's replay against the same events through the live job, and through a minimal
 * stateful job in batch mode; each in a JVM of its own, one after the other, from the same broker
 * (which is in this one). Start it from the project's folder with {@code mvn -Pbenchmark
 * -Dbenchmark.main=se.garantivakt.audit.benchmark.ReplayBenchmark}, options as {@code
 * -Dbenchmark="…"}. Exits with 1 if a case fails.
 */
@Command(name = "replay-benchmark", mixinStandardHelpOptions = true, sortOptions = false)
public final class ReplayBenchmark implements Callable<Integer> {
  private static final String REPLAY = "replay";
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  @Option(names = "--days", description = "Of the log (default: 365).")
  private int days = 365;

  @Option(
      names = "--scale",
      description = "Share of Region Stockholm's volume (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.16")
  private double scale;

  @Option(names = "--parallelism", description = "Of each job (default: 2).")
  private int parallelism = 2;

  @Option(names = "--heap", description = "Of each job (default: 3g).")
  private String heap = "3g";

  @Option(
      names = "--cases",
      split = ",",
      description = "Which, and in what order (default: ${DEFAULT-VALUE}).",
      defaultValue = "replay,streaming,minimal")
  private List<String> cases;

  private final PrintStream out = stream(FileDescriptor.out);
  private final PrintStream err = stream(FileDescriptor.err);

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ReplayBenchmark()).execute(arguments));
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws Exception {
    try (LocalFolder folder = LocalFolder.make();
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("broker"))) {
      err.println("feeding the broker");
      SimulationSettings year = SimulationSettings.defaults().from(FROM).days(days).scale(scale);
      LoadedYear loaded = LoadedYear.into(broker.bootstrap(), year);
      out.printf(
          Locale.ROOT,
          "%,d records of %,d episodes in %d days, %,d MB of JSON; parallelism %d%n",
          loaded.records(),
          loaded.episodes(),
          days,
          loaded.bytes() >> 20,
          parallelism);
      Written written = new Written(4, 400);
      for (String one : cases) {
        Path place = Files.createDirectory(folder.path().resolve(one));
        err.println(one + " begins");
        Measured measured =
            Measured.of(command(one, broker.bootstrap(), place, written), place, err);
        if (measured.exitCode() != 0) {
          return 1;
        }
        out.println(row(one, measured, loaded));
        if (one.equals(REPLAY)) {
          written = Written.in(place.resolve("out"), loaded.records());
          out.println(written);
        }
        new LocalFolder(place).close();
      }
      return 0;
    }
  }

  private List<String> command(String one, String bootstrap, Path place, Written written) {
    String until = FROM.plusDays(days) + "T00:00:00Z";
    String tasks = Integer.toString(parallelism);
    List<String> command = new ArrayList<>(List.of(Measured.java(), "-Xmx" + heap));
    command.addAll(Measured.opens());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    switch (one) {
      case REPLAY -> {
        command.addAll(List.of("se.garantivakt.cli.Main", "replay", "--json"));
        command.addAll(List.of("--bootstrap=" + bootstrap, "--until=" + until));
        command.addAll(List.of("--set=run.parallelism=" + tasks, "--spill=" + place));
        command.add("--out=" + place.resolve("out"));
      }
      case "streaming" ->
          command.addAll(
              List.of(StreamingCase.class.getName(), bootstrap, until, place.toString(), tasks));
      case "minimal" -> {
        command.addAll(List.of(MinimalCase.class.getName(), bootstrap, place.toString(), tasks));
        command.add(Double.toString(written.each()));
        command.add(Integer.toString(written.size()));
      }
      default -> throw new IllegalArgumentException("there is no case " + one);
    }
    return command;
  }

  private static String row(String one, Measured measured, LoadedYear loaded) {
    return String.format(
        Locale.ROOT,
        "%-10s %,9.0f/s  %,7.0f s  %,5.0f s of processor time a million  %,6d MB memory  %,7d MB disk",
        one,
        loaded.records() / measured.seconds(),
        measured.seconds(),
        measured.cpuSeconds() / loaded.records() * 1e6,
        measured.memory() >> 20,
        measured.disk() >> 20);
  }
}
