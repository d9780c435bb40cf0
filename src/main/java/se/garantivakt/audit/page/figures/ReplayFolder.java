package se.garantivakt.audit.page.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchivedRecord;

/**
 * The folder of a replay: {@code <topic>.jsonl} or {@code <topic>.jsonl.gz} for each output topic,
 * and {@code differences.json} where it was compared.
 *
 * @param path as the user named it
 */
public record ReplayFolder(Path path) {

  /**
   * A folder that holds a file of at least one topic.
   *
   * @throws ReplayFolderException that tells what is allowed
   */
  public static ReplayFolder at(Path path) {
    ReplayFolder folder = new ReplayFolder(path);
    if (!Files.isDirectory(path)) {
      throw new ReplayFolderException(
          path + " is no folder; allowed is what replay --out has written");
    }
    if (Arrays.stream(Topic.values()).noneMatch(topic -> folder.file(topic).isPresent())) {
      throw new ReplayFolderException(
          "in "
              + path
              + " there is no output of a replay; allowed is a folder with one of "
              + Arrays.stream(Topic.values())
                  .map(topic -> topic.wire() + ".jsonl")
                  .collect(Collectors.joining(", "))
              + ", plain or .gz");
    }
    return folder;
  }

  /** The file of a topic, if it is there. */
  public Optional<Path> file(Topic topic) {
    return Stream.of(".jsonl", ".jsonl.gz")
        .map(ending -> path.resolve(topic.wire() + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** What a comparison found, if there was one. */
  public Optional<Path> differences() {
    return Optional.of(path.resolve("differences.json")).filter(Files::isRegularFile);
  }

  /** Every line of a topic's file; close the stream. */
  Stream<ArchivedRecord> lines(Path file) {
    return Archive.at(file).records();
  }
}
