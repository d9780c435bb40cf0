package se.garantivakt.audit.page;

import java.nio.file.Files;
import java.nio.file.Path;
import se.garantivakt.simulate.SimulationSettings;

/**
 * Writes the folder of a simulated replay, to look at its page: {@code mvn -Pbenchmark
 * -Dbenchmark.main=se.garantivakt.audit.page.WriteSimulatedReplay -Dbenchmark="DIR DAYS SCALE"}.
 * The same events: {@code simulate --days DAYS --scale SCALE --poison 0.001}.
 */
final class WriteSimulatedReplay {
  private WriteSimulatedReplay() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    SimulationSettings settings =
        SimulationSettings.defaults()
            .days(Integer.parseInt(args[1]))
            .scale(Double.parseDouble(args[2]))
            .poison(0.001);
    SimulatedReplay.write(folder, "stockholm", settings);
  }
}
