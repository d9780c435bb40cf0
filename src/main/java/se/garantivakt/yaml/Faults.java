package se.garantivakt.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects all that is wrong, so that a reader goes on after the first. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** A fault of what stands there. */
  public void add(Tree at, String wrong, String allowed) {
    add(at.place(), at.shown(), wrong, allowed);
  }

  /** A fault with its four parts, see {@link Fault}. */
  public void add(Place place, String value, String wrong, String allowed) {
    add(new Fault(place, value, wrong, allowed));
  }

  /** A fault found elsewhere. */
  public void add(Fault fault) {
    found.add(fault);
  }

  /** How many so far. */
  public int count() {
    return found.size();
  }

  /** All that is wrong so far, each once. */
  public List<Fault> all() {
    return found.stream().distinct().toList();
  }

  /** Refuses with all of it, if anything was wrong. */
  public void refuse(Function<List<Fault>, ? extends RuntimeException> refusal) {
    if (!found.isEmpty()) {
      throw refusal.apply(all());
    }
  }

  /** The sentence that says which words may stand somewhere. */
  public static String oneOf(Iterable<String> words) {
    return "allowed: " + String.join(", ", words);
  }

  /** The same, and before it the word that was probably meant. */
  public static String oneOf(List<String> words, String meant) {
    return Nearest.of(meant, words).map(near -> "did you mean " + near + "? ").orElse("")
        + oneOf(words);
  }
}
