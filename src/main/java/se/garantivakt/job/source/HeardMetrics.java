package se.garantivakt.job.source;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import se.garantivakt.job.time.WallClock;

/**
 * What a reader shows of itself: {@code splitsDrained}, how many of its splits had nothing unread
 * at the last answer, and {@code heardUpToLag}, how many milliseconds behind the wall clock the
 * least far heard of them is (-1 while one is unknown, or there is none).
 */
final class HeardMetrics {
  private static final long UNKNOWN = -1;

  private final WallClock clock;
  private volatile int drained;
  private volatile long upTo = Long.MIN_VALUE;

  HeardMetrics(MetricGroup group, WallClock clock) {
    this.clock = clock;
    group.gauge("splitsDrained", (Gauge<Integer>) () -> drained);
    group.gauge("heardUpToLag", (Gauge<Long>) this::lag);
  }

  /** Takes the present state of the splits. */
  void show(HeardSplits splits) {
    drained = (int) splits.heard().filter(HeardSplit::isDrained).count();
    upTo = splits.heard().mapToLong(HeardSplit::upTo).min().orElse(Long.MIN_VALUE);
  }

  private long lag() {
    long heard = upTo;
    return heard == Long.MIN_VALUE ? UNKNOWN : clock.millis() - heard;
  }
}
