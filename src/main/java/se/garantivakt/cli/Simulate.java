package se.garantivakt.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.simulate.KafkaTargetException;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** {@code simulate}: input as a region would send it, made up, into files or topics. */
@Command(
    name = "simulate",
    description =
        "Makes up input as a region would send it, from published figures: contacts, referrals,"
            + " decisions and visits, with waits, exemptions, corrections and disorder. The same"
            + " options give the same bytes.")
final class Simulate implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private SimulateWhat what;
  @Mixin private SimulateWhere where;

  @Override
  public Integer call() throws IOException {
    where.check();
    SimulationSettings settings = settings();
    // It stays until the answer is told: asked to stop, the process waits for that too.
    try (Stop stop = new Stop("simulate")) {
      output.tell(written(settings, stop));
      return ExitCode.DONE;
    } catch (KafkaTargetException e) {
      if (e.isWrongUse()) {
        throw wrong(e.getMessage());
      }
      spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private SimulationSettings settings() {
    SimulationSettings settings = what.settings();
    if (what.namesPartitions() && !where.isArchive()) {
      throw wrong("--partitions is for an archive (--out); topics have their own");
    }
    if (where.daysBeforeToday().isEmpty()) {
      return settings;
    }
    if (what.namesFirstDay()) {
      throw wrong("--from and --realtime-shift exclude each other; name one of them");
    }
    return settings.from(LocalDate.now(ZONE).minusDays(where.daysBeforeToday().get()));
  }

  private SimulateAnswer written(SimulationSettings settings, Stop stop) throws IOException {
    Simulation simulation = new Simulation(settings);
    try (RecordSink sink = where.open()) {
      SimulatePace pace = new SimulatePace(where.rate(), isRealtime(), stop);
      SimulateProgress progress = new SimulateProgress(spec.commandLine().getErr(), simulation);
      while (!stop.isAsked() && simulation.hasNext()) {
        SimulatedRecord record = simulation.next();
        pace.await(record);
        if (!stop.isAsked()) {
          sink.take(record);
          progress.count(record);
        }
      }
      sink.close();
      return progress.answer(stop.isAsked(), where.name());
    }
  }

  private boolean isRealtime() {
    return where.daysBeforeToday().isPresent();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
