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
  private static final long NO_LAG = -1;

  private final WallClock clock;
  private volatile int drained;
  private volatile long upTo = HeardSplit.UNKNOWN;

  HeardMetrics(MetricGroup group, WallClock clock) {
    this.clock = clock;
    group.gauge("splitsDrained", (Gauge<Integer>) () -> drained);
    group.gauge("heardUpToLag", (Gauge<Long>) this::lag);
  }

  /** Takes the present state of the splits. */
  void show(HeardSplits splits) {
    drained = (int) splits.heard().filter(HeardSplit::isDrained).count();
    upTo = splits.heard().mapToLong(HeardSplit::upTo).min().orElse(HeardSplit.UNKNOWN);
  }

  private long lag() {
    long heard = upTo;
    return heard == HeardSplit.UNKNOWN ? NO_LAG : clock.millis() - heard;
  }
}
