package se.garantivakt.job.output;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import se.garantivakt.engine.Alert;

/** Counts {@code alerts} by kind and guarantee. No label names a patient or a clinic. */
public final class AlertMetrics {
  private final MetricGroup group;
  private final Map<Of, Counter> counters = new HashMap<>();

  /** Counts in the group of an operator. */
  public AlertMetrics(MetricGroup group) {
    this.group = group;
  }

  private record Of(Alert.Kind kind, String guarantee) {}

  /** One more. */
  public void count(Alert alert) {
    counters.computeIfAbsent(new Of(alert.kind(), alert.guarantee()), this::counter).inc();
  }

  private Counter counter(Of what) {
    return group
        .addGroup("kind", what.kind.wire())
        .addGroup("guarantee", what.guarantee)
        .counter("alerts");
  }
}
