package se.garantivakt.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Changes added up, in the order of their instants; what comes to zero is gone. */
final class Changes {
  private final NavigableMap<Change, Long> counts = new TreeMap<>(Change.ORDER);

  void add(Change change) {
    if (change.count() != 0) {
      counts.merge(
          change,
          change.count(),
          (one, other) -> one + other == 0 ? null : Long.valueOf(one + other));
    }
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** The earliest instant. */
  OptionalLong first() {
    return counts.isEmpty() ? OptionalLong.empty() : OptionalLong.of(counts.firstKey().instant());
  }

  /** Takes out all up to an instant, it included. */
  List<Change> takeUpTo(long instant) {
    List<Change> taken = new ArrayList<>();
    while (!counts.isEmpty() && counts.firstKey().instant() <= instant) {
      var first = counts.pollFirstEntry();
      taken.add(first.getKey().times(first.getValue()));
    }
    return taken;
  }

  /** All, left where they are. */
  List<Change> all() {
    List<Change> all = new ArrayList<>();
    counts.forEach((change, count) -> all.add(change.times(count)));
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Changes changes && all().equals(changes.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  @Override
  public String toString() {
    return all().toString();
  }
}
