package se.garantivakt.event.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines of one file of an archive as far as they can be read: where a file is damaged its lines
 * end, and what stood before is there all the same. Blank lines count but do not come. Not for
 * several threads.
 */
public final class ArchiveLines implements Closeable {
  private final Path file;
  private Lines lines;
  private Optional<Damage> damage = Optional.empty();

  /** Of a file, which is opened when it is first read from. */
  public ArchiveLines(Path file) {
    this.file = file;
  }

  /** The next line; empty after the last that can be read. */
  public Optional<ArchivedRecord> next() {
    if (damage.isPresent()) {
      return Optional.empty();
    }
    try {
      if (lines == null) {
        lines = new Lines(ArchiveFiles.open(file));
      }
      byte[] line = lines.next();
      while (line != null && ArchiveReader.isBlank(line)) {
        line = lines.next();
      }
      return line == null
          ? Optional.empty()
          : Optional.of(
              new ArchivedRecord(
                  ArchiveReader.withoutReturn(line), file.toString(), lines.number()));
    } catch (IOException broken) {
      long line = lines == null ? 1 : lines.number() + 1;
      damage = Optional.of(new Damage(file.toString(), line, why(broken)));
      return Optional.empty();
    }
  }

  /** Where it broke off, once {@link #next} has come to that. */
  public Optional<Damage> damage() {
    return damage;
  }

  private static String why(IOException broken) {
    return broken instanceof EOFException
        ? "the file is cut off"
        : "cannot be read on (" + broken.getMessage() + ")";
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
