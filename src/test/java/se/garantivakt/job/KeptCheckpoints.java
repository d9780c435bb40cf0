package se.garantivakt.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;

/**
 * The checkpoints of a job that lie on disk.
 *
 * @param folder of the test
 */
record KeptCheckpoints(Path folder, JobID job) {
  static final String FOLDER = "checkpoints";
  private static final String WHOLE = "_metadata";
  private static final String NAME = "chk-";

  /** The newest that is whole, as Flink takes it to start from. */
  Optional<String> newest() {
    Path all = folder.resolve(FOLDER).resolve(job.toHexString());
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(all)) {
      return files
          .filter(file -> Files.exists(file.resolve(WHOLE)))
          .max(Comparator.comparingLong(KeptCheckpoints::number))
          .map(file -> file.toUri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(NAME.length()));
  }
}
