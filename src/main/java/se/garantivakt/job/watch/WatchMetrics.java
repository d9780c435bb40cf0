package se.garantivakt.job.watch;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.job.output.AlertMetrics;

/**
 * What operators watch: {@code inputs} by outcome and reason, {@code alerts} by kind and guarantee,
 * {@code openClocks} (the sum over all tasks is right, also after a change of parallelism), {@code
 * watermarkLagMs} behind the wall clock. No label names a patient or a clinic.
 */
final class WatchMetrics {
  private final MetricGroup group;
  private final AlertMetrics alerts;
  private final Map<Of, Counter> counters = new HashMap<>();

  WatchMetrics(MetricGroup group, Gauge<Long> openClocks, Gauge<Long> watermarkLag) {
    this.group = group;
    this.alerts = new AlertMetrics(group);
    group.gauge("openClocks", openClocks);
    group.gauge("watermarkLagMs", watermarkLag);
  }

  void count(Publication publication) {
    if (publication instanceof Outcome outcome) {
      counters.computeIfAbsent(key(outcome), k -> counter(outcome)).inc();
    } else if (publication instanceof Alert alert) {
      alerts.count(alert);
    }
  }

  private record Of(Outcome.Kind kind, Outcome.Reason reason) {}

  private static Of key(Outcome outcome) {
    return new Of(outcome.kind(), outcome.reason());
  }

  private Counter counter(Outcome outcome) {
    return group
        .addGroup("outcome", outcome.kind().wire())
        .addGroup("reason", outcome.reason().name())
        .counter("inputs");
  }
}
