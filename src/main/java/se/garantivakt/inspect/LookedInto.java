package se.garantivakt.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** What was found of episodes at rest: their counts, the first of them, and whether they hold. */
public final class LookedInto {
  private static final Comparator<RestingEpisode> FIRST =
      Comparator.<RestingEpisode>comparingInt(one -> one instanceof RestingEpisode.Read ? 1 : 0)
          .thenComparingLong(one -> one.timers().isEmpty() ? Long.MAX_VALUE : one.timers().get(0))
          .thenComparing(RestingEpisode::episodeId);

  private final int most;
  private final StateCounts counts = new StateCounts();
  private final Optional<Verification> verification;
  private final PriorityQueue<RestingEpisode> first = new PriorityQueue<>(FIRST.reversed());

  /**
   * Nothing yet.
   *
   * @param most how many episodes are kept to be listed
   */
  public LookedInto(int most, Optional<Verification> verification) {
    this.most = most;
    this.verification = verification;
  }

  /** One more. */
  public void take(RestingEpisode episode) {
    counts.take(episode);
    verification.ifPresent(check -> check.take(episode));
    first.add(episode);
    if (first.size() > most) {
      first.poll();
    }
  }

  /** What all come to. */
  public StateCounts counts() {
    return counts;
  }

  /** Whether they hold, where that was asked. */
  public Optional<Verification> verification() {
    return verification;
  }

  /** The first: those that cannot be read, then by when their timer fires, then by id. */
  public List<RestingEpisode> first() {
    List<RestingEpisode> sorted = new ArrayList<>(first);
    sorted.sort(FIRST);
    return sorted;
  }
}
