package se.garantivakt.local;

import java.util.Iterator;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** The input that a local run has when nobody names another: simulated, always the same. */
public final class Sample {
  /** Long enough for limits of 90 days to be broken. */
  private static final int DAYS = 150;

  private static final double SCALE = 0.002;

  private Sample() {}

  /** Its records in the order of the log. */
  public static Iterator<SimulatedRecord> records() {
    return new Simulation(settings());
  }

  private static SimulationSettings settings() {
    return SimulationSettings.defaults().days(DAYS).scale(SCALE);
  }
}
