package se.garantivakt.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.util.FileUtils;

/**
 * Where a replay in this JVM sorts what does not fit into memory; gone when the run is over. Flink
 * takes down its own part of it at the same time, which must not disturb either.
 */
public record SpillFolder(Path path) implements AutoCloseable {

  /** A new one in a folder, or where the machine keeps what is temporary. */
  public static SpillFolder in(Optional<Path> folder) throws IOException {
    String prefix = "garantivakt-replay-";
    return new SpillFolder(
        folder.isEmpty()
            ? Files.createTempDirectory(prefix)
            : Files.createTempDirectory(Files.createDirectories(folder.get()), prefix));
  }

  @Override
  public void close() {
    FileUtils.deleteDirectoryQuietly(path.toFile());
  }
}
