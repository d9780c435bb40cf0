package se.garantivakt.job.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.common.TopicPartition;
import se.garantivakt.job.time.WallClock;

/**
 * What a reader shows of itself: {@code splitsDrained}, how many of its splits had nothing unread
 * at the last answer, and {@code heardUpToLag}, how many milliseconds behind the wall clock the
 * least far heard of them is (-1 while one is unknown, or there is none). The same of each split,
 * by {@code topic} and {@code partition}: {@code splitDrained} (1 or 0) and {@code splitLagMs}. One
 * that has been read to its end holds back nothing and shows what it last was.
 */
final class HeardMetrics {
  private static final long NO_LAG = -1;

  private final MetricGroup group;
  private final WallClock clock;
  private final Map<TopicPartition, Shown> shown = new HashMap<>();
  private volatile int drained;
  private volatile long upTo = HeardSplit.UNKNOWN;

  HeardMetrics(MetricGroup group, WallClock clock) {
    this.group = group;
    this.clock = clock;
    group.gauge("splitsDrained", (Gauge<Integer>) () -> drained);
    group.gauge("heardUpToLag", (Gauge<Long>) () -> lag(upTo));
  }

  /** What of one split is read by other threads. */
  private static final class Shown {
    private volatile boolean drained;
    private volatile long upTo = HeardSplit.UNKNOWN;
  }

  /** Takes the present state of the splits. */
  void show(HeardSplits splits) {
    drained = (int) splits.heard().filter(HeardSplit::isDrained).count();
    upTo = splits.heard().mapToLong(HeardSplit::upTo).min().orElse(HeardSplit.UNKNOWN);
    splits.each(this::show);
  }

  private void show(TopicPartition partition, HeardSplit heard) {
    Shown split = shown.computeIfAbsent(partition, this::register);
    split.drained = heard.isDrained();
    split.upTo = heard.upTo();
  }

  private Shown register(TopicPartition partition) {
    Shown split = new Shown();
    MetricGroup own =
        group
            .addGroup("topic", partition.topic())
            .addGroup("partition", Integer.toString(partition.partition()));
    own.gauge("splitDrained", (Gauge<Integer>) () -> split.drained ? 1 : 0);
    own.gauge("splitLagMs", (Gauge<Long>) () -> lag(split.upTo));
    return split;
  }

  private long lag(long heard) {
    return heard == HeardSplit.UNKNOWN ? NO_LAG : clock.millis() - heard;
  }
}
