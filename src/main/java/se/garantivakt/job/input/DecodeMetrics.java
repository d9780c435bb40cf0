package se.garantivakt.job.input;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import se.garantivakt.event.RejectionReason;

/**
 * What operators see of decoding: {@code inputs} that were rejected, by reason, all reasons from
 * the start, so that the first of a kind is seen as one more; and {@code eventLagMs}, how far
 * behind the wall clock the log's time of the latest records was when they were decoded (negative:
 * ahead). No label names a patient.
 */
final class DecodeMetrics {
  private static final int LATEST = 1000;

  private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);
  private final Histogram lag;

  DecodeMetrics(MetricGroup group) {
    MetricGroup outcome = group.addGroup("outcome", "rejected");
    for (RejectionReason reason : RejectionReason.values()) {
      rejected.put(reason, outcome.addGroup("reason", reason.name()).counter("inputs"));
    }
    lag = group.histogram("eventLagMs", new DescriptiveStatisticsHistogram(LATEST));
  }

  /** A record of that age is decoded. */
  void heard(long ageMillis) {
    lag.update(ageMillis);
  }

  /** It holds no event. */
  void rejected(RejectionReason why) {
    rejected.get(why).inc();
  }
}
