package se.garantivakt.architecture.bad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Not bad: constants that nobody can change, one of them made by way of a map that can. */
final class KeepsConstants {
  static final int NUMBER = 30;
  static final List<String> LIST = List.of("PvV", "MoV", "SoV");
  static final Map<String, Integer> MAP = Map.copyOf(counted());

  private KeepsConstants() {}

  private static Map<String, Integer> counted() {
    Map<String, Integer> counted = new HashMap<>();
    LIST.forEach(code -> counted.put(code, counted.size()));
    return counted;
  }
}
