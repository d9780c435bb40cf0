package se.garantivakt.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Records of many episodes in the order of the log. It holds those of episodes that have begun and
 * are not over, so its size goes with how many are open, not with how many there are. Records of
 * later days lie in a pile each and are put in order when their day comes.
 */
final class LogOrder {
  private static final long DAY_MILLIS = 86_400_000;

  private final PriorityQueue<Waiting> today = new PriorityQueue<>();
  private final TreeMap<Long, List<Waiting>> later = new TreeMap<>();
  private long day = Long.MIN_VALUE;

  /** Takes what one episode will have in the log. */
  void add(long episode, List<Registered> records) {
    for (int i = 0; i < records.size(); i++) {
      Registered record = records.get(i);
      long logged = record.loggedAt().toEpochMilli();
      Waiting waiting = new Waiting(logged, episode, i, record);
      long itsDay = Math.floorDiv(logged, DAY_MILLIS);
      if (itsDay <= day) {
        today.add(waiting);
      } else {
        later.computeIfAbsent(itsDay, none -> new ArrayList<>()).add(waiting);
      }
    }
  }

  boolean isEmpty() {
    return today.isEmpty() && later.isEmpty();
  }

  /** The first in the log; there must be one. */
  Registered first() {
    if (today.isEmpty() && !later.isEmpty()) {
      Map.Entry<Long, List<Waiting>> next = later.pollFirstEntry();
      day = next.getKey();
      today.addAll(next.getValue());
    }
    return today.element().record();
  }

  /** Takes the first out. */
  Registered take() {
    Registered first = first();
    today.remove();
    return first;
  }

  /** At one instant, records lie in the order of their episodes, and as those tell them. */
  private record Waiting(long logged, long episode, int index, Registered record)
      implements Comparable<Waiting> {

    @Override
    public int compareTo(Waiting other) {
      int byTime = Long.compare(logged, other.logged);
      int byEpisode = Long.compare(episode, other.episode);
      if (byTime != 0) {
        return byTime;
      }
      return byEpisode != 0 ? byEpisode : Integer.compare(index, other.index);
    }
  }
}
