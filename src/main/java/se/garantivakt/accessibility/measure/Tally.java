package se.garantivakt.accessibility.measure;

/**
 * Exact counts of clocks by cell, in the order of days. Its size is bounded by days, not by
 * patients: a cell whose count comes to zero is gone. Differences may come in any order, so that a
 * count can lie below zero for a while; once all are in, none does. Changes in place; not for
 * several threads.
 */
public final class Tally {
  private final SortedCounts counts;

  /** Nothing counted. */
  public Tally() {
    this(new SortedCounts());
  }

  private Tally(SortedCounts counts) {
    this.counts = counts;
  }

  /** What is done with each cell. */
  public interface Visitor {
    /** A cell and its count, which is never zero. */
    void visit(Cell cell, long count);
  }

  /**
   * So many more in a cell; fewer, if below zero.
   *
   * @throws IllegalArgumentException for a day more than some hundred thousand years away
   */
  public void add(Cell cell, long count) {
    counts.add(cell.packed(), count);
  }

  /** All of another more. */
  public void plus(Tally other) {
    for (int i = 0; i < other.counts.size(); i++) {
      counts.add(other.counts.key(i), other.counts.count(i));
    }
  }

  /** All of another fewer. */
  public void minus(Tally other) {
    for (int i = 0; i < other.counts.size(); i++) {
      counts.add(other.counts.key(i), -other.counts.count(i));
    }
  }

  /** A tally of its own with the same counts. */
  public Tally copy() {
    return new Tally(counts.copy(0, counts.size()));
  }

  /** A tally of its own with the cells of the days {@code from <= day < until}. */
  public Tally between(long from, long until) {
    int first = counts.first(Cell.firstPacked(from));
    return new Tally(counts.copy(first, Math.max(first, counts.first(Cell.firstPacked(until)))));
  }

  /** Forgets all days before one. */
  public void forget(long before) {
    counts.remove(0, counts.first(Cell.firstPacked(before)));
  }

  /** Forgets all. */
  public void clear() {
    counts.remove(0, counts.size());
  }

  /** The sum of all counts, those below zero too. */
  public long total() {
    long total = 0;
    for (int i = 0; i < counts.size(); i++) {
      total += counts.count(i);
    }
    return total;
  }

  /** Whether every count is zero. */
  public boolean isEmpty() {
    return counts.size() == 0;
  }

  /** How many cells there are. */
  public int size() {
    return counts.size();
  }

  /** Shows each cell in the order of days. */
  public void forEach(Visitor visitor) {
    for (int i = 0; i < counts.size(); i++) {
      visitor.visit(Cell.unpacked(counts.key(i)), counts.count(i));
    }
  }

  /**
   * Shows the cells in which there is anyone: between the two halves of a correction a count may be
   * below zero, but nowhere are there fewer than none.
   */
  void present(Visitor visitor) {
    for (int i = 0; i < counts.size(); i++) {
      if (counts.count(i) > 0) {
        visitor.visit(Cell.unpacked(counts.key(i)), counts.count(i));
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && counts.isSame(tally.counts);
  }

  @Override
  public int hashCode() {
    long hash = 0;
    for (int i = 0; i < counts.size(); i++) {
      hash = 31 * (31 * hash + counts.key(i)) + counts.count(i);
    }
    return Long.hashCode(hash);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach((cell, count) -> text.append(cell).append('=').append(count).append(' '));
    return text.append('}').toString();
  }
}
