package se.garantivakt.job.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.job.state.PlacedChanges;

/**
 * Changes on their way to their places, those of one place that are told at one time together. Of
 * them the last says when they became known; none is told sooner or later for that.
 */
final class ChangesAtOnce {
  /** So many records are held at most: some megabytes. */
  static final int MOST = 1 << 15;

  private record Row(String place, long due) {}

  private final LongUnaryOperator due;
  private final Map<Row, List<PlacedChanges>> held = new LinkedHashMap<>();
  private int size;

  /** With when a change is told that became known at an instant, both epoch milliseconds. */
  ChangesAtOnce(LongUnaryOperator due) {
    this.due = due;
  }

  /** Takes changes; hands on all that are held when they are many. */
  void take(PlacedChanges changes, Consumer<PlacedChanges> out) {
    Row row = new Row(changes.place(), due.applyAsLong(changes.knownAt()));
    held.computeIfAbsent(row, r -> new ArrayList<>(2)).add(changes);
    if (++size == MOST) {
      end(out);
    }
  }

  /** Hands on what is held. */
  void end(Consumer<PlacedChanges> out) {
    held.values().forEach(several -> out.accept(together(several)));
    held.clear();
    size = 0;
  }

  private static PlacedChanges together(List<PlacedChanges> several) {
    PlacedChanges one = several.get(0);
    if (several.size() == 1) {
      return one;
    }
    long knownAt = several.stream().mapToLong(PlacedChanges::knownAt).max().orElseThrow();
    byte[] sum = CompactChanges.sum(several.stream().map(PlacedChanges::changes).toList());
    return new PlacedChanges(one.place(), knownAt, sum);
  }
}
