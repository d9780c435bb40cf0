package se.garantivakt.drill;

import java.util.ArrayList;
import java.util.List;

/**
 * What a drill needs that others do not.
 *
 * @param settings of the job, {@code key=value}
 * @param ownDisk whether checkpoints and state lie on a small disk of their own
 * @param repair whether a loss is meant, and is then repaired
 */
public record Needs(List<String> settings, boolean ownDisk, boolean repair) {
  public Needs {
    settings = List.copyOf(settings);
  }

  /** Nothing. */
  static Needs nothing() {
    return new Needs(List.of(), false, false);
  }

  Needs set(String... assignments) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of(assignments));
    return new Needs(all, ownDisk, repair);
  }

  Needs diskOfItsOwn() {
    return new Needs(settings, true, repair);
  }

  Needs lossToBeRepaired() {
    return new Needs(settings, ownDisk, true);
  }
}
