package se.garantivakt.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.garantivakt.drill.Drill;
import se.garantivakt.drill.DrillException;
import se.garantivakt.drill.DrillRun;
import se.garantivakt.drill.Drills;
import se.garantivakt.drill.HeldDrill;
import se.garantivakt.drill.ReliabilityPage;
import se.garantivakt.drill.Verdict;
import se.garantivakt.job.time.MachineClock;

/** {@code drill}: faults put to the job on processes of its own. */
@Command(
    name = "drill",
    description = {
      "Puts faults to the job, on a broker and a Flink of their own, under a load whose right answer"
          + " is known, and tells whether anything was lost or said twice.",
      "Without a NAME it tells which drills there are. The exit code is 1 if one was not held to its"
          + " end, or not passed."
    })
final class DrillCommand implements Callable<Integer> {
  private static final String NOT_HERE = "this machine cannot hold it: it may mount no disk";

  private static final Path SAVEPOINTS = Path.of("src", "test", "resources", "savepoints");

  private final Pace pace = new Pace();

  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which to hold, one by one.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "Hold all of them, an hour and a half or more.")
  private boolean all;

  @Option(
      names = "--short",
      description = "In the short form: fewer faults, a smaller load, about two minutes each.")
  private boolean shortly;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Where the processes keep what they have, logs included (default: target/drill of the"
              + " project). Each drill has a folder in it that must not be there yet.")
  private Optional<Path> dir = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description =
          "Write what came of all drills held in DIR as a page, docs/reliability.md for instance;"
              + " without a NAME hold none.")
  private Optional<Path> page = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Path folder =
        dir.orElse(Home.ofThisRun().root().resolve("target").resolve("drill"))
            .toAbsolutePath()
            .normalize();
    List<Drill> drills = chosen();
    drills.forEach(drill -> refuseLeftovers(folder.resolve(drill.name())));
    List<HeldDrill> held = new ArrayList<>();
    for (Drill drill : drills) {
      held.add(hold(drill, folder));
    }
    if (page.isPresent()) {
      List<HeldDrill> all = HeldDrill.all(folder);
      if (all.isEmpty()) {
        throw wrong("no drill was held in " + folder);
      }
      new ReliabilityPage(all).write(page.get());
    } else if (drills.isEmpty()) {
      output.tell(new DrillsAnswer(Drills.all()));
      return ExitCode.DONE;
    }
    output.tell(new HeldDrills(held));
    return held.stream().allMatch(HeldDrill::passed) ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void refuseLeftovers(Path place) {
    if (Files.exists(place)) {
      throw wrong(place + " holds an earlier drill; remove it, or name another --dir");
    }
  }

  private HeldDrill hold(Drill drill, Path folder) throws Exception {
    tell("drill " + drill.name() + ": " + drill.what());
    DrillRun run =
        new DrillRun(
            new CommandsHere(),
            this::tell,
            folder,
            Home.ofThisRun().rules(),
            Home.ofThisRun().root().resolve(SAVEPOINTS),
            new MachineClock(),
            shortly);
    HeldDrill held;
    try {
      Optional<Verdict> verdict = run.hold(drill);
      held = new HeldDrill(drill, shortly, verdict, verdict.isPresent() ? "" : NOT_HERE);
    } catch (DrillException broken) {
      held = new HeldDrill(drill, shortly, Optional.empty(), "broke off: " + broken.getMessage());
    }
    held.keep(folder);
    tell(HeldDrills.line(held));
    return held;
  }

  private List<Drill> chosen() {
    if (all && !names.isEmpty()) {
      throw wrong("--all and names do not go together");
    }
    List<Drill> chosen = new ArrayList<>(all ? Drills.all() : List.of());
    for (String name : names) {
      chosen.add(
          Drills.all().stream()
              .filter(drill -> drill.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      wrong(
                          "there is no drill «"
                              + name
                              + "»; allowed: "
                              + String.join(", ", Drills.names()))));
    }
    return chosen;
  }

  private void tell(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf("%5.0f s  %s%n", pace.seconds(), line);
    err.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
