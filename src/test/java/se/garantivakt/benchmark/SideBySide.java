package se.garantivakt.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.simulate.SimulationSettings;

/** What {@code jobs/garantivakt benchmark} does. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures this job against other ways of working off the same events: each in a JVM of its",
      "own, one after the other, from the same broker (which is in this one).",
      "Exit codes: 0 done; 1 a case failed, or this job is slower than --at-least; 2 wrong use."
    })
public final class SideBySide implements Callable<Integer> {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final long WARM_UP_SEED = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--quick",
      description = "This job and the minimal one alone, on a fifth of the log.")
  private boolean quick;

  @Option(names = "--days", description = "Of the log (default: 60; with --quick 12).")
  private Optional<Integer> days = Optional.empty();

  @Option(
      names = "--scale",
      description = "Share of Region Stockholm's volume (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.3")
  private double scale;

  @Option(
      names = "--warm-up",
      description = {
        "Days of another log that each stream works off first, so that what it needs is compiled;",
        "0: none (default: 30; with --quick 12)."
      })
  private Optional<Integer> warmUpDays = Optional.empty();

  @Option(names = "--heap", description = "Of each JVM (default: 3g).")
  private String heap = "3g";

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      description = "A further option of each JVM, such as a profiler's agent.")
  private List<String> jvm = List.of();

  @Option(
      names = "--parallelism",
      split = ",",
      description = "Which (default: ${DEFAULT-VALUE}).",
      defaultValue = "1,2")
  private List<Integer> parallelism;

  @Option(
      names = "--state",
      split = ",",
      description = "Which, of cases that keep one (default: ${DEFAULT-VALUE}).",
      defaultValue = "rocksdb,hashmap")
  private List<String> state;

  @Option(
      names = "--only",
      split = ",",
      description = "These cases alone, and this job: ${COMPLETION-CANDIDATES}",
      completionCandidates = Names.class)
  private List<String> only = List.of();

  @Option(
      names = "--at-least",
      paramLabel = "SHARE",
      description = "Of the minimal job's rate this job must reach, on RocksDB, parallelism 1.")
  private Optional<Double> atLeast = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Write the table into it, between the lines that mark its place.")
  private Optional<Path> page = Optional.empty();

  private final PrintStream out = stream(FileDescriptor.out);
  private final PrintStream err = stream(FileDescriptor.err);

  /** The cases there are, and what else is measured of this job. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(Cases.names());
      addAll(Gauge.words());
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SideBySide()).execute(arguments));
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws Exception {
    refuseUnknown();
    int length = days.orElse(quick ? 12 : 60);
    int warmUp = warmUpDays.orElse(quick ? 12 : 30);
    Map<Contender, Measured> results = new LinkedHashMap<>();
    boolean failed = false;
    try (LocalFolder folder = LocalFolder.make();
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("broker"));
        EmbeddedBroker before = EmbeddedBroker.start(folder.path().resolve("broker-before"))) {
      err.println("feeding the broker");
      LoadedLog loaded = LoadedLog.into(broker.bootstrap(), log(length));
      LoadedLog warming =
          warmUp == 0
              ? new LoadedLog(0, 0, 0)
              : LoadedLog.into(before.bootstrap(), log(warmUp).seed(WARM_UP_SEED));
      Written written = new Written(4, 400);
      for (Contender contender : contenders()) {
        err.println(contender + " begins");
        Path place = Files.createDirectory(folder.path().resolve(contender.folder()));
        CaseSettings given = given(contender, broker, place, length, written);
        List<String> command = ownJvm().running(contender, given);
        if (warmUp > 0 && !contender.name().equals(Cases.REPLAY)) {
          Path apart = place.resolve("warm-up");
          command.addAll(given(contender, before, apart, warmUp, written).arguments());
        }
        Measured measured = Measured.of(command, place, err);
        if (measured.exitCode() == RunCase.MISSING) {
          err.println(contender + " is left out");
          new LocalFolder(place).close();
          continue;
        }
        if (measured.exitCode() != 0) {
          err.println(contender + " failed");
          failed = true;
          new LocalFolder(place).close();
          continue;
        }
        err.println(Table.line(contender, measured, loaded));
        if (results.isEmpty()) {
          written = Written.in(StreamOfTopics.settings(given), loaded.records());
        }
        results.put(contender, measured);
        new LocalFolder(place).close();
      }
      List<String> told = new ArrayList<>();
      for (Gauge gauge : gauges()) {
        err.println(gauge.word() + " begins");
        Measured measured = Measured.of(gauge.command(ownJvm()), folder.path(), err);
        if (measured.exitCode() == 0) {
          told.add(String.join("\n", measured.said()));
        } else {
          err.println(gauge.word() + " failed");
          failed = true;
        }
      }
      Table table = new Table(loaded, warming, written, length, results, told);
      out.println(table.text());
      if (page.isPresent()) {
        table.into(page.get());
      }
      Optional<String> tooSlow = failed ? Optional.empty() : atLeast.flatMap(table::tooSlow);
      tooSlow.ifPresent(err::println);
      return failed || tooSlow.isPresent() ? 1 : 0;
    }
  }

  private SimulationSettings log(int length) {
    return SimulationSettings.defaults().from(FROM).days(length).scale(scale);
  }

  private static CaseSettings given(
      Contender contender, EmbeddedBroker broker, Path folder, int length, Written written) {
    return new CaseSettings(
        broker.bootstrap(),
        folder,
        contender.parallelism(),
        contender.state().isEmpty() ? "rocksdb" : contender.state(),
        FROM.plusDays(length) + "T00:00:00Z",
        written);
  }

  private List<Contender> contenders() {
    return Contender.all(quick).stream()
        .filter(c -> parallelism.contains(c.parallelism()))
        .filter(c -> c.state().isEmpty() || state.contains(c.state()))
        .filter(c -> only.isEmpty() || only.contains(c.name()) || c.name().equals(Cases.JOB))
        .toList();
  }

  private List<Gauge> gauges() {
    return Stream.of(Gauge.values())
        .filter(gauge -> only.isEmpty() ? !quick : only.contains(gauge.word()))
        .toList();
  }

  private void refuseUnknown() {
    List<String> known = new Names();
    for (String name : only) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "--only=" + name + " is none of " + String.join(", ", known));
      }
    }
  }

  private OwnJvm ownJvm() {
    return new OwnJvm(heap, jvm);
  }
}
