package se.garantivakt.audit.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.audit.compare.Difference.Kind;
import se.garantivakt.audit.compare.Difference.Reason;
import se.garantivakt.job.settings.OutputTopic;

/** How many differences there are of what sort, the first of them, and what repairs them all. */
public final class DifferenceCounts {
  private final int most;
  private final Map<String, Count> counts = new TreeMap<>();
  private final List<Difference> first = new ArrayList<>();
  private final List<TakenRecord> repair = new ArrayList<>();
  private long counted;
  private long unrepairable;
  private long left;

  /**
   * Nothing taken yet.
   *
   * @param most how many differences are kept whole
   */
  public DifferenceCounts(int most) {
    this.most = most;
  }

  /** How many of one sort. */
  public record Count(OutputTopic topic, Kind kind, Reason reason, long count) {}

  /** Takes a difference in. */
  public void take(Difference difference) {
    String key = difference.topic() + " " + difference.kind() + " " + difference.reason();
    counts.merge(
        key,
        new Count(difference.topic(), difference.kind(), difference.reason(), 1),
        (one, other) -> new Count(one.topic, one.kind, one.reason, one.count + other.count));
    if (difference.reason().counts()) {
      counted++;
      unrepairable += difference.repair().isEmpty() ? 1 : 0;
      repair.addAll(difference.repair());
    }
    if (first.size() < most) {
      first.add(difference);
    } else {
      left++;
    }
  }

  /** By topic, kind and reason. */
  public List<Count> all() {
    return List.copyOf(counts.values());
  }

  /** How many of a kind, those that do not count left out. */
  public long of(Kind kind) {
    return counts.values().stream()
        .filter(count -> count.kind == kind && count.reason.counts())
        .mapToLong(Count::count)
        .sum();
  }

  /** How many say that the two runs did not say the same. */
  public long counted() {
    return counted;
  }

  /** How many of these no record can put right. */
  public long unrepairable() {
    return unrepairable;
  }

  /** The first, whole. */
  public List<Difference> first() {
    return Collections.unmodifiableList(first);
  }

  /** How many there are besides. */
  public long left() {
    return left;
  }

  /** What puts all right, in the order of each episode. */
  public List<TakenRecord> repair() {
    return Collections.unmodifiableList(repair);
  }
}
