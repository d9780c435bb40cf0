package se.garantivakt.cli;

import java.io.PrintWriter;
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
import se.garantivakt.job.time.MachineClock;

/** {@code drill}: faults put to the job on processes of its own. */
@Command(
    name = "drill",
    description = {
      "Puts faults to the job, on a broker and a Flink of their own, under a load whose right answer"
          + " is known, and tells whether anything was lost or said twice.",
      "Without a NAME it tells which drills there are. The exit code is 1 if one was not passed."
    })
final class DrillCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Which to hold, one by one.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all", description = "Hold all of them, about an hour.")
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
      description = "Write what came of them as a page, docs/reliability.md for instance.")
  private Optional<Path> page = Optional.empty();

  @Override
  public Integer call() throws Exception {
    List<Drill> drills = chosen();
    if (drills.isEmpty()) {
      output.tell(new DrillsAnswer(Drills.all()));
      return ExitCode.DONE;
    }
    Path folder = dir.orElse(Home.ofThisRun().root().resolve("target").resolve("drill"));
    PrintWriter err = spec.commandLine().getErr();
    Pace pace = new Pace();
    DrillRun run =
        new DrillRun(
            new CommandsHere(),
            line -> tell(err, pace, line),
            folder.toAbsolutePath().normalize(),
            Home.ofThisRun().rules(),
            new MachineClock(),
            shortly);
    HeldDrills held = new HeldDrills(shortly);
    for (Drill drill : drills) {
      tell(err, pace, "drill " + drill.name() + ": " + drill.what());
      try {
        held.add(drill, run.hold(drill));
      } catch (DrillException broken) {
        held.add(drill, broken);
      }
      tell(err, pace, held.last());
    }
    if (page.isPresent()) {
      held.write(page.get());
    }
    output.tell(held);
    return held.passed() ? ExitCode.DONE : ExitCode.FOUND;
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

  private static void tell(PrintWriter err, Pace pace, String line) {
    err.printf("%5.0f s  %s%n", pace.seconds(), line);
    err.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
