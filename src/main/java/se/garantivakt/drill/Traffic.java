package se.garantivakt.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;

/**
 * The records of a load, one after the other, without end: when a population has been told, another
 * follows. The same load and day give the same records in the same order.
 */
final class Traffic implements Iterator<SimulatedRecord> {
  private final Load load;
  private final LocalDate today;
  private final Random dice;
  private final List<SimulatedRecord> shuffled = new ArrayList<>();
  private Iterator<SimulatedRecord> population;
  private long seed;

  Traffic(Load load, LocalDate today) {
    this.load = load;
    this.today = today;
    this.seed = 1;
    this.dice = new Random(seed);
    this.population = new Simulation(load.simulated(today, seed));
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public SimulatedRecord next() {
    while (shuffled.size() < load.disorder()) {
      SimulatedRecord record = fresh();
      shuffled.add(record);
      if (dice.nextDouble() < load.twice()) {
        shuffled.add(record);
      }
    }
    return shuffled.remove(load.disorder() == 1 ? 0 : dice.nextInt(shuffled.size()));
  }

  private SimulatedRecord fresh() {
    if (!population.hasNext()) {
      population = new Simulation(load.simulated(today, ++seed));
    }
    if (!population.hasNext()) {
      throw new NoSuchElementException("a population without records");
    }
    return population.next();
  }
}
