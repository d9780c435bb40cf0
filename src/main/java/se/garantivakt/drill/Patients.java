package se.garantivakt.drill;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;

/**
 * Episodes of simulated patients, each with its records in their order, those of one population in
 * an order by chance. When a population has been told, another follows.
 */
final class Patients implements Iterator<Iterator<SimulatedRecord>> {
  private final Load load;
  private final LocalDate today;
  private final Deque<List<SimulatedRecord>> episodes = new ArrayDeque<>();
  private long seed;

  Patients(Load load, LocalDate today) {
    this.load = load;
    this.today = today;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Iterator<SimulatedRecord> next() {
    while (episodes.isEmpty()) {
      seed++;
      Map<String, List<SimulatedRecord>> byKey = new LinkedHashMap<>();
      Simulation.stream(load.simulated(today, seed))
          .forEach(it -> byKey.computeIfAbsent(it.key(), none -> new ArrayList<>()).add(it));
      List<List<SimulatedRecord>> all = new ArrayList<>(byKey.values());
      Collections.shuffle(all, new Random(seed));
      episodes.addAll(all);
    }
    return episodes.remove().iterator();
  }
}
