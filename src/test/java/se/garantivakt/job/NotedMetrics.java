package se.garantivakt.job;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A group of metrics that can be read by name and labels, as {@code inputs{outcome=rejected}}. */
public final class NotedMetrics extends UnregisteredMetricsGroup {
  private final Map<String, Object> noted;
  private final String labels;

  /** Of an operator. */
  public NotedMetrics() {
    this(new TreeMap<>(), "");
  }

  private NotedMetrics(Map<String, Object> noted, String labels) {
    this.noted = noted;
    this.labels = labels;
  }

  /** What a counter or gauge says, or how often a histogram was told something. */
  public Object value(String name) {
    Object metric = noted.get(name);
    if (metric instanceof Gauge<?> gauge) {
      return gauge.getValue();
    }
    if (metric instanceof Histogram histogram) {
      return histogram.getCount();
    }
    if (metric instanceof Counter counter) {
      return counter.getCount();
    }
    throw new AssertionError(name + " is none of " + noted.keySet());
  }

  /** A histogram. */
  public Histogram histogram(String name) {
    return (Histogram) noted.get(name);
  }

  @Override
  public MetricGroup addGroup(String key, String value) {
    String more = key + "=" + value;
    return new NotedMetrics(noted, labels.isEmpty() ? more : labels + "," + more);
  }

  @Override
  public Counter counter(String name) {
    return note(name, super.counter(name));
  }

  @Override
  public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
    return note(name, gauge);
  }

  @Override
  public <H extends Histogram> H histogram(String name, H histogram) {
    return note(name, histogram);
  }

  private <M> M note(String name, M metric) {
    String whole = labels.isEmpty() ? name : name + "{" + labels + "}";
    if (noted.put(whole, metric) != null) {
      throw new AssertionError(whole + " is registered twice; Flink would ignore the second");
    }
    return metric;
  }
}
