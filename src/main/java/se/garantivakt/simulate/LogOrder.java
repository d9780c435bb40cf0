package se.garantivakt.simulate;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Records of many episodes in the order of the log. It holds those of episodes that have begun and
 * are not over, so its size goes with how many are open, not with how many there are.
 */
final class LogOrder {
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing((Waiting w) -> w.record().loggedAt())
          .thenComparingLong(Waiting::episode)
          .thenComparingInt(Waiting::index);

  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(ORDER);

  /** Takes what one episode will have in the log. */
  void add(long episode, List<Registered> records) {
    for (int i = 0; i < records.size(); i++) {
      waiting.add(new Waiting(records.get(i), episode, i));
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The first in the log; there must be one. */
  Registered first() {
    return waiting.element().record();
  }

  /** Takes the first out. */
  Registered take() {
    return waiting.remove().record();
  }

  private record Waiting(Registered record, long episode, int index) {}
}
