package se.garantivakt.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The instructions of {@code docker/Dockerfile}, one a line, without comments and breaks. */
final class Dockerfile {
  /** One {@code COPY}: from the project, or from an earlier stage. */
  record Copy(Optional<String> stage, List<String> sources, String target) {}

  private Dockerfile() {}

  static List<String> instructions() {
    String text = Manifests.text(Path.of("docker", "Dockerfile"));
    String joined = text.replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", " ");
    return joined.lines().filter(line -> !line.isBlank()).toList();
  }

  static Stream<String> of(String keyword) {
    return instructions().stream()
        .filter(line -> line.startsWith(keyword + " "))
        .map(line -> line.substring(keyword.length() + 1).strip());
  }

  static List<Copy> copies() {
    return of("COPY").map(Dockerfile::copy).toList();
  }

  private static Copy copy(String arguments) {
    List<String> words = new ArrayList<>(List.of(arguments.split("\\s+")));
    Optional<String> stage = Optional.empty();
    if (words.get(0).startsWith("--from=")) {
      stage = Optional.of(words.remove(0).substring("--from=".length()));
    }
    int last = words.size() - 1;
    return new Copy(stage, List.copyOf(words.subList(0, last)), words.get(last));
  }

  /** The names after {@code AS}. */
  static List<String> stages() {
    return of("FROM").map(from -> from.replaceFirst(".* AS ", "")).toList();
  }
}
