package se.garantivakt.drill;

import java.util.ArrayList;
import java.util.List;

/**
 * What a drill needs that others do not.
 *
 * @param settings of the job, {@code key=value}
 * @param slots of each of the two TaskManagers
 * @param ownDisk whether checkpoints and state lie on a small disk of their own
 * @param repair whether a loss is meant, and is then repaired
 */
public record Needs(List<String> settings, int slots, boolean ownDisk, boolean repair) {
  public Needs {
    settings = List.copyOf(settings);
  }

  /** Nothing. */
  static Needs nothing() {
    return new Needs(List.of(), 1, false, false);
  }

  Needs set(String... assignments) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of(assignments));
    return new Needs(all, slots, ownDisk, repair);
  }

  Needs slots(int each) {
    return new Needs(settings, each, ownDisk, repair);
  }

  Needs diskOfItsOwn() {
    return new Needs(settings, slots, true, repair);
  }

  Needs lossToBeRepaired() {
    return new Needs(settings, slots, ownDisk, true);
  }
}
