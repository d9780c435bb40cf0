package se.garantivakt.accessibility.measure;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Exact counts of clocks by cell, in the order of days. Its size is bounded by days, not by
 * patients: a cell whose count comes to zero is gone. Differences may come in any order, so that a
 * count can lie below zero for a while; once all are in, none does. Changes in place; not for
 * several threads.
 */
public final class Tally {
  private final NavigableMap<Cell, Long> counts;

  /** Nothing counted. */
  public Tally() {
    this(new TreeMap<>());
  }

  private Tally(NavigableMap<Cell, Long> counts) {
    this.counts = counts;
  }

  /** What is done with each cell. */
  public interface Visitor {
    /** A cell and its count, which is never zero. */
    void visit(Cell cell, long count);
  }

  /** So many more in a cell; fewer, if below zero. */
  public void add(Cell cell, long count) {
    if (count != 0) {
      counts.merge(cell, count, Tally::sum);
    }
  }

  /** All of another more. */
  public void plus(Tally other) {
    other.counts.forEach(this::add);
  }

  /** All of another fewer. */
  public void minus(Tally other) {
    other.counts.forEach((cell, count) -> add(cell, -count));
  }

  /** A tally of its own with the same counts. */
  public Tally copy() {
    return new Tally(new TreeMap<>(counts));
  }

  /** The cells of the days {@code from <= day < until}; it shows what the whole comes to hold. */
  public Tally between(long from, long until) {
    return new Tally(counts.subMap(Cell.first(from), true, Cell.first(until), false));
  }

  /** Forgets all days before one. */
  public void forget(long before) {
    counts.headMap(Cell.first(before), false).clear();
  }

  /** Forgets all. */
  public void clear() {
    counts.clear();
  }

  /** The sum of all counts, those below zero too. */
  public long total() {
    long total = 0;
    for (long count : counts.values()) {
      total += count;
    }
    return total;
  }

  /** Whether every count is zero. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** How many cells there are. */
  public int size() {
    return counts.size();
  }

  /** Shows each cell in the order of days. */
  public void forEach(Visitor visitor) {
    counts.forEach(visitor::visit);
  }

  /**
   * Shows the cells in which there is anyone: between the two halves of a correction a count may be
   * below zero, but nowhere are there fewer than none.
   */
  void present(Visitor visitor) {
    counts.forEach(
        (cell, count) -> {
          if (count > 0) {
            visitor.visit(cell, count);
          }
        });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && counts.equals(tally.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  @Override
  public String toString() {
    return counts.toString();
  }

  /** Zero entries vanish. */
  private static Long sum(long one, long other) {
    long sum = one + other;
    return sum == 0 ? null : Long.valueOf(sum);
  }
}
