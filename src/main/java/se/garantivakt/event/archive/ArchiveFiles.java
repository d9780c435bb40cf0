package se.garantivakt.event.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Which files an archive has, in the order in which they are read. */
final class ArchiveFiles {

  static final String ALLOWED =
      "allowed are a .jsonl, .jsonl.gz or .json-lines file, or a folder that holds such";
  private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz", ".json-lines");

  private ArchiveFiles() {}

  static List<Path> of(Path path) {
    if (!Files.exists(path)) {
      throw new ArchiveException("No archive at " + path + "; " + ALLOWED);
    }
    List<Path> files = Files.isDirectory(path) ? inside(path) : List.of(path);
    if (files.isEmpty()) {
      throw new ArchiveException("No archive file in " + path + "; " + ALLOWED);
    }
    if (!isArchive(files.get(0))) {
      throw new ArchiveException("No archive: " + path + "; " + ALLOWED);
    }
    return files;
  }

  static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!name(file).endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 64 * 1024);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The files of a folder that are no archive by their names; hidden ones are passed over. */
  static List<Path> others(Path path) {
    return Files.isDirectory(path) ? inside(path, file -> !isArchive(file)) : List.of();
  }

  private static List<Path> inside(Path folder) {
    return inside(folder, ArchiveFiles::isArchive);
  }

  private static List<Path> inside(Path folder, Predicate<Path> wanted) {
    // Links are followed: platforms mount folders as links, beside hidden copies of them.
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(file -> wanted.test(file) && Files.isRegularFile(file))
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted(Comparator.comparing(file -> portable(folder.relativize(file))))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ArchiveException("Cannot list " + folder + "; " + ALLOWED, e);
    }
  }

  private static boolean isArchive(Path file) {
    return ENDINGS.stream().anyMatch(name(file)::endsWith);
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String portable(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static String name(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }
}
