package se.garantivakt.benchmark.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The timers of a task, in a store that is ordered by time. It is only looked through when time has
 * come to where the first may be; and from there on, as what was deleted before would have to be
 * stepped over.
 */
final class DueEpisodes {
  private static final int AT_ONCE = 1_000;
  private static final byte[] NOTHING = {};

  private final KeyValueStore<Due, byte[]> store;
  private long noneBefore = Long.MIN_VALUE;

  /** Those that a store holds. */
  DueEpisodes(KeyValueStore<Due, byte[]> store) {
    this.store = store;
  }

  /** Sets one. */
  void add(Due due) {
    store.put(due, NOTHING);
    noneBefore = Math.min(noneBefore, due.at());
  }

  /** Takes one away. */
  void remove(Due due) {
    store.delete(due);
  }

  /** The first that are due by an instant; empty when none is. They stay. */
  List<Due> upTo(long instant) {
    List<Due> come = new ArrayList<>();
    if (instant < noneBefore) {
      return come;
    }
    try (KeyValueIterator<Due, byte[]> all = store.range(new Due(noneBefore, ""), null)) {
      while (come.size() < AT_ONCE) {
        long next = all.hasNext() ? all.peekNextKey().at() : Long.MAX_VALUE;
        if (next > instant) {
          noneBefore = come.isEmpty() ? next : noneBefore;
          break;
        }
        come.add(all.next().key);
      }
    }
    return come;
  }
}
