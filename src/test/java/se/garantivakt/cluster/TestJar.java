package se.garantivakt.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The job's jar as it was packaged, with a job of the tests in it too. */
final class TestJar {
  private TestJar() {}

  /** Adds a class and those nested in it. */
  static Path with(Class<?> job, Path packaged, Path target) throws IOException {
    Files.copy(packaged, target);
    Path classes = folderOf(job);
    String prefix = job.getSimpleName();
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + target.toUri()), Map.of());
        Stream<Path> files = Files.list(classes)) {
      Path inside = jar.getPath("/", job.getPackageName().replace('.', '/'));
      for (Path file : files.filter(it -> isOf(prefix, it)).toList()) {
        Files.copy(file, inside.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  private static boolean isOf(String prefix, Path file) {
    return file.getFileName().toString().matches(prefix + "(\\$.*)?\\.class");
  }

  private static Path folderOf(Class<?> type) {
    return Path.of(URI.create(type.getResource(type.getSimpleName() + ".class").toString()))
        .getParent();
  }
}
