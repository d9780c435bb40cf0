package se.garantivakt.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The class path of a case. Flink and Kafka Streams bring a RocksDB each, with classes and a native
 * library of the same names; which stands first is found. In this build that is Flink's, so for
 * Kafka Streams its own is put first, where Flink's is not used.
 */
final class ClassPath {
  private ClassPath() {}

  /**
   * That of a case, from this one.
   *
   * @throws IllegalStateException if it is of Kafka Streams, and its RocksDB is not there
   */
  static String of(String name, String path) {
    if (!name.equals(Cases.STREAMS)) {
      return path;
    }
    List<String> all = new ArrayList<>(List.of(path.split(File.pathSeparator)));
    Predicate<String> own =
        entry -> Path.of(entry).getFileName().toString().startsWith("rocksdbjni-");
    List<String> first = all.stream().filter(own).toList();
    if (first.isEmpty()) {
      throw new IllegalStateException("the class path holds no rocksdbjni for Kafka Streams");
    }
    all.removeIf(own);
    all.addAll(0, first);
    return String.join(File.pathSeparator, all);
  }
}
