package se.garantivakt.job.clinic;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.ClinicRecord;

/** Counts {@code rows} of figures by kind, and {@code findings}. No label names a clinic. */
final class ClinicMetrics {
  private final Map<Accessibility.Kind, Counter> rows = new EnumMap<>(Accessibility.Kind.class);
  private final Counter findings;

  ClinicMetrics(MetricGroup group) {
    for (Accessibility.Kind kind : Accessibility.Kind.values()) {
      rows.put(kind, group.addGroup("kind", kind.wire()).counter("rows"));
    }
    findings = group.counter("findings");
  }

  void count(ClinicRecord told) {
    if (told instanceof Accessibility row) {
      rows.get(row.kind()).inc();
    } else {
      findings.inc();
    }
  }
}
