package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.OutputTopic;

/**
 * A folder with one file for each output topic, named after it. While the run is on, tasks write
 * parts into {@value #UNFINISHED}; when it has ended each topic's parts become its file, and last
 * comes {@value #SUMMARY}: where it stands, all files are whole and of one run.
 */
public final class OutputFiles implements ReplayOutput {
  /** The folder of a run that has not ended; what an earlier run left in it is removed. */
  public static final String UNFINISHED = ".replay-unfinished";

  /** What the run came to. */
  public static final String SUMMARY = "replay.json";

  /** What differs from what was published then, once it is compared. */
  public static final String DIFFERENCES = "differences.json";

  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private OutputFiles(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The file of a topic. */
  public static String name(OutputTopic topic) {
    return topic.contract() + ".jsonl";
  }

  /** What a finished run has left in a folder, if anything. */
  public static List<Path> finished(Path folder) {
    return Stream.concat(Stream.of(OutputTopic.values()).map(OutputFiles::name), Stream.of(SUMMARY))
        .map(folder::resolve)
        .filter(Files::exists)
        .toList();
  }

  /**
   * Begins in a folder, made if it is not there.
   *
   * @throws IOException also if another run writes there
   */
  public static OutputFiles begin(Path folder) throws IOException {
    Path unfinished = Files.createDirectories(folder.resolve(UNFINISHED));
    FileChannel lock =
        FileChannel.open(
            unfinished.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(lock)) {
      lock.close();
      throw new IOException("another replay writes to " + folder);
    }
    OutputFiles files = new OutputFiles(folder.toAbsolutePath(), lock);
    files.removeParts();
    return files;
  }

  @Override
  public Sink<OutputRecord> sink(String part) {
    return new RecordFiles(unfinished().toString(), part);
  }

  @Override
  public void finish(Totals totals) throws IOException {
    List<Path> whole = new ArrayList<>();
    for (OutputTopic topic : OutputTopic.values()) {
      whole.add(joined(topic));
    }
    Path summary = unfinished().resolve(SUMMARY);
    Files.write(summary, (totals.lasting().toPrettyString() + "\n").getBytes(UTF_8));
    whole.add(summary);
    Files.deleteIfExists(folder.resolve(SUMMARY));
    // the replay that lay here was compared, not this one
    Files.deleteIfExists(folder.resolve(DIFFERENCES));
    for (Path file : whole) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** All parts of a topic one after the other; all that is said of a claim or key lies in one. */
  private Path joined(OutputTopic topic) throws IOException {
    List<Path> parts = RecordFiles.parts(unfinished(), topic);
    Path whole = unfinished().resolve(name(topic));
    if (parts.isEmpty()) {
      return Files.createFile(whole);
    }
    Files.move(parts.get(0), whole);
    try (FileChannel to = FileChannel.open(whole, StandardOpenOption.APPEND)) {
      for (Path part : parts.subList(1, parts.size())) {
        try (FileChannel from = FileChannel.open(part)) {
          long moved = 0;
          while (moved < from.size()) {
            moved += from.transferTo(moved, from.size() - moved, to);
          }
        }
        Files.delete(part);
      }
    }
    return whole;
  }

  @Override
  public void close() throws IOException {
    removeParts();
    Files.deleteIfExists(unfinished().resolve(LOCK));
    lock.close();
    Files.deleteIfExists(unfinished());
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  private Path unfinished() {
    return folder.resolve(UNFINISHED);
  }

  private void removeParts() throws IOException {
    try (Stream<Path> old = Files.list(unfinished())) {
      for (Path one : old.filter(file -> !file.endsWith(LOCK)).toList()) {
        Files.delete(one);
      }
    }
  }
}
