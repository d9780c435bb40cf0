package se.garantivakt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the machine's for one run, gone when the run is over. */
public record LocalFolder(Path path) implements AutoCloseable {

  /** A new one. */
  public static LocalFolder make() throws IOException {
    return new LocalFolder(Files.createTempDirectory("garantivakt-"));
  }

  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}
