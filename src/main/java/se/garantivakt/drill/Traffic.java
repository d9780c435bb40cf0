package se.garantivakt.drill;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The records of a load, one after the other, without end: as many patients as the load tells of at
 * a time take turns, each with its next record, and whoever has none left makes room for another.
 * The same load and day give the same records in the same order.
 */
final class Traffic implements Iterator<SimulatedRecord> {
  private final Load load;
  private final Patients patients;
  private final Random dice = new Random(1);
  private final Deque<Iterator<SimulatedRecord>> turns = new ArrayDeque<>();
  private final List<SimulatedRecord> shuffled = new ArrayList<>();

  Traffic(Load load, LocalDate today) {
    this.load = load;
    this.patients = new Patients(load, today);
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public SimulatedRecord next() {
    while (shuffled.size() < load.disorder()) {
      SimulatedRecord record = inTurn();
      shuffled.add(record);
      if (dice.nextDouble() < load.twice()) {
        shuffled.add(record);
      }
    }
    Collections.swap(shuffled, dice.nextInt(load.disorder()), shuffled.size() - 1);
    return shuffled.remove(shuffled.size() - 1);
  }

  private SimulatedRecord inTurn() {
    Iterator<SimulatedRecord> patient =
        turns.size() < load.atATime() ? patients.next() : turns.remove();
    if (!patient.hasNext()) {
      patient = patients.next();
    }
    SimulatedRecord record = patient.next();
    turns.add(patient);
    return record;
  }
}
