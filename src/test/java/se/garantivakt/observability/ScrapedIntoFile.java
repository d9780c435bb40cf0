package se.garantivakt.observability;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.apache.flink.metrics.reporter.Scheduled;

/**
 * Flink's reporter for Prometheus without its HTTP server: what a scrape would read goes to a file,
 * twice a second.
 */
public final class ScrapedIntoFile implements MetricReporterFactory {
  private static final String FILE = "file";

  /** The configuration of Flink under which metrics go to that file. */
  static Configuration into(Path file) {
    Configuration flink = new Configuration();
    String reporter = "metrics.reporter.scraped.";
    flink.setString(reporter + "factory.class", ScrapedIntoFile.class.getName());
    flink.setString(reporter + "interval", "500 ms");
    flink.setString(reporter + FILE, file.toString());
    return flink;
  }

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new Reporter();
  }

  private static final class Reporter extends AbstractPrometheusReporter implements Scheduled {
    private Path file;

    @Override
    public void open(MetricConfig config) {
      super.open(config);
      file = Path.of(config.getString(FILE, ""));
    }

    @Override
    public void report() {
      StringWriter text = new StringWriter();
      try {
        TextFormat.write004(text, registry().metricFamilySamples());
        Path draft = Path.of(file + ".draft");
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Flink lends it to reporters of its own package only. */
    private CollectorRegistry registry() {
      try {
        Field field = AbstractPrometheusReporter.class.getDeclaredField("registry");
        field.setAccessible(true);
        return (CollectorRegistry) field.get(this);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError("another Flink, another field", e);
      }
    }
  }
}
