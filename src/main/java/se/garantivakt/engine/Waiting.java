package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Facts that were heard ahead of something that time alone will change first, or of what has been
 * heard of other logs, in the log's order.
 */
final class Waiting {
  private final List<Fact> facts = new ArrayList<>(1);

  void add(Fact fact) {
    int at = facts.size();
    while (at > 0 && fact.compareInLog(facts.get(at - 1)) < 0) {
      at--;
    }
    facts.add(at, fact);
  }

  Fact first() {
    return facts.isEmpty() ? null : facts.get(0);
  }

  Fact take() {
    return facts.remove(0);
  }

  boolean remove(Fact fact) {
    return facts.remove(fact);
  }

  /** Whether an erasure waits that the log has before that fact. */
  boolean erasesBefore(Fact fact) {
    for (Fact waiting : facts) {
      if (waiting.isErasure() && waiting.compareInLog(fact) < 0) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return facts.size();
  }

  List<Fact> all() {
    return List.copyOf(facts);
  }

  /** The fact of that id, among these or others. */
  Fact orIn(List<Fact> others, String id) {
    Fact here = find(facts, id);
    return here == null ? find(others, id) : here;
  }

  /** These and others. */
  List<Fact> with(List<Fact> others) {
    if (facts.isEmpty()) {
      return others;
    }
    List<Fact> all = new ArrayList<>(others);
    all.addAll(facts);
    return all;
  }

  private static Fact find(List<Fact> facts, String id) {
    for (Fact fact : facts) {
      if (fact.id().equals(id)) {
        return fact;
      }
    }
    return null;
  }
}
