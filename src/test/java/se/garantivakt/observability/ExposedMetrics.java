package se.garantivakt.observability;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scrape of the job tells. */
record ExposedMetrics(List<Sample> samples) {
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:]\\w*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** One series, and its value. */
  record Sample(String name, Map<String, String> labels, double value) {
    static Sample of(String line) {
      Matcher sample = SAMPLE.matcher(line);
      if (!sample.matches()) {
        throw new AssertionError("no sample: " + line);
      }
      Map<String, String> labels = new HashMap<>();
      Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
      return new Sample(sample.group(1), labels, Double.parseDouble(sample.group(3)));
    }
  }

  /** What a file that {@link ScrapedIntoFile} wrote tells; nothing as long as there is none. */
  static ExposedMetrics in(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return new ExposedMetrics(
          lines.stream().filter(line -> !line.startsWith("#")).map(Sample::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> names() {
    return samples.stream().map(Sample::name).collect(toSet());
  }

  /** The sum over all series of an operator's metric that have those labels. */
  double sum(String name, Map<String, String> labels) {
    return samples.stream()
        .filter(sample -> sample.name.equals("flink_taskmanager_job_task_operator_" + name))
        .filter(sample -> sample.labels.entrySet().containsAll(labels.entrySet()))
        .mapToDouble(Sample::value)
        .sum();
  }
}
