package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What has been heard of an episode: the facts applied, in the log's order, and those that wait for
 * something that time alone will change first.
 */
final class Heard {
  private final List<Fact> applied = new ArrayList<>();
  private final Waiting waiting = new Waiting();

  /** Never written to by others. */
  List<Fact> applied() {
    return applied;
  }

  Waiting waiting() {
    return waiting;
  }

  /** All of it, in no particular order. */
  List<Fact> all() {
    return waiting.with(applied);
  }

  int size() {
    return applied.size() + waiting.size();
  }

  /** The fact of that id, {@code null} if there is none. */
  Fact find(String id) {
    return waiting.orIn(applied, id);
  }

  /** Puts a fact among those applied, where the log has it. */
  void insert(Fact fact) {
    int at = applied.size();
    while (at > 0 && fact.compareInLog(applied.get(at - 1)) < 0) {
      at--;
    }
    applied.add(at, fact);
  }

  Heard copy() {
    Heard copy = new Heard();
    copy.applied.addAll(applied);
    waiting.all().forEach(copy.waiting::add);
    return copy;
  }

  /** Takes what has been applied from another; what waits there waits here too. */
  void replaceBy(Heard other) {
    applied.clear();
    applied.addAll(other.applied);
    other.waiting.all().forEach(waiting::add);
  }

  /** Whether a fact comes before the last one applied. */
  boolean isBeforeLast(Fact fact) {
    return !applied.isEmpty() && fact.compareInLog(last()) < 0;
  }

  Fact last() {
    return applied.get(applied.size() - 1);
  }

  /** When the log took the last fact applied, or that instant if it is later. */
  long upTo(long done) {
    return applied.isEmpty() ? done : Math.max(done, last().logged());
  }
}
