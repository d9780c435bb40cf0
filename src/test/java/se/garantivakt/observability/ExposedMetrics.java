package se.garantivakt.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a scrape of the job tells, and of each the labels.
 *
 * @param labels by name
 */
record ExposedMetrics(Map<String, Set<String>> labels) {
  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:]\\w*)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"[^\"]*\"");

  /** What a file that {@link ScrapedIntoFile} wrote tells; nothing as long as there is none. */
  static ExposedMetrics in(Path file) {
    Map<String, Set<String>> labels = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .filter(l -> !l.startsWith("#"))
            .forEach(l -> add(l, labels));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new ExposedMetrics(labels);
  }

  private static void add(String line, Map<String, Set<String>> labels) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new AssertionError("no sample: " + line);
    }
    Set<String> of = labels.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
    Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
    while (label.find()) {
      of.add(label.group(1));
    }
  }

  Set<String> names() {
    return labels.keySet();
  }
}
