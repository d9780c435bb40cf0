package se.garantivakt.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of metrics in files of the project. */
final class MetricNames {
  private static final Pattern SCRAPED = Pattern.compile("flink_(?:job|task)manager_\\w+");
  private static final Pattern REGISTERED =
      Pattern.compile("\\b(?:gauge|counter|histogram)\\(\\s*\"(\\w+)\"");

  private MetricNames() {}

  /** As Prometheus has them. */
  static Set<String> in(Path file) {
    return found(SCRAPED, file, 0);
  }

  /** The names under which the sources of the job register metrics. */
  static Set<String> registered() {
    Path sources = Path.of("src", "main", "java", "se", "garantivakt", "job");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(Files::isRegularFile).forEach(file -> names.addAll(found(REGISTERED, file, 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static Set<String> found(Pattern pattern, Path file, int group) {
    Set<String> names = new TreeSet<>();
    try {
      Matcher match = pattern.matcher(Files.readString(file));
      while (match.find()) {
        names.add(match.group(group));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
