package se.garantivakt.audit.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much a replay wrote.
 *
 * @param each records for one that was read
 * @param size bytes of each, on average
 */
record Written(double each, int size) {
  private static final int BUFFER = 1 << 20;

  /** What lies in its folder. */
  static Written in(Path folder, long read) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).toList();
    }
    long lines = 0;
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      bytes += Files.size(file);
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          for (int i = 0; i < count; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
          }
        }
      }
    }
    return new Written((double) lines / read, Math.toIntExact(bytes / Math.max(1, lines)));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f records of %d bytes are written for each", each, size);
  }
}
