package se.garantivakt.job.settings;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.yaml.Fault;
import se.garantivakt.yaml.Place;

/** Collects what is found against settings that are right each by itself. */
final class Findings {
  /** Stands as the file, until somebody who knows tells where the key was said. */
  private static final String SETTINGS = "settings";

  private final List<Fault> found = new ArrayList<>();

  /** A key with its value, what is wrong with it, and what to change. */
  void add(String key, Object value, String wrong, String change) {
    found.add(new Fault(new Place(SETTINGS, 0, key), String.valueOf(value), wrong, change));
  }

  /** The same, if it is so. */
  void addIf(boolean so, Key<?> key, Object value, String wrong, String change) {
    if (so) {
      add(key.name(), value, wrong, change);
    }
  }

  List<Fault> all() {
    return List.copyOf(found);
  }
}
