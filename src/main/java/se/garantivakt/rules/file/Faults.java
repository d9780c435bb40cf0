package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong, so that a reader goes on after the first. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void add(Tree at, String wrong, String allowed) {
    add(at.place(), at.shown(), wrong, allowed);
  }

  void add(Place place, String value, String wrong, String allowed) {
    found.add(new Fault(place, value, wrong, allowed));
  }

  int count() {
    return found.size();
  }

  /** All that is wrong so far, each once. */
  List<Fault> all() {
    return found.stream().distinct().toList();
  }

  /** Refuses if anything was wrong. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new RuleFileException(all());
    }
  }

  static String oneOf(Iterable<String> words) {
    return "allowed: " + String.join(", ", words);
  }

  static String oneOf(List<String> words, String meant) {
    return Nearest.of(meant, words).map(near -> "did you mean " + near + "? ").orElse("")
        + oneOf(words);
  }
}
