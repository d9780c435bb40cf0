package se.garantivakt.event.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads file after file, one open at a time. */
final class ArchiveReader implements Iterator<ArchivedRecord>, AutoCloseable {

  private final Iterator<Path> files;
  private Path file;
  private Lines lines;
  private ArchivedRecord next;

  ArchiveReader(List<Path> files) {
    this.files = files.iterator();
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && (lines != null || openNext())) {
        advance();
      }
    } catch (IOException e) {
      close();
      throw new ArchiveException(
          "Cannot read " + file + " (" + e.getMessage() + "); " + ArchiveFiles.ALLOWED, e);
    }
    return next != null;
  }

  @Override
  public ArchivedRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the archive has been read to its end");
    }
    ArchivedRecord read = next;
    next = null;
    return read;
  }

  @Override
  public void close() {
    try {
      if (lines != null) {
        lines.close();
      }
    } catch (IOException e) {
      throw new ArchiveException("Cannot close " + file, e);
    } finally {
      lines = null;
    }
  }

  private boolean openNext() throws IOException {
    if (!files.hasNext()) {
      return false;
    }
    file = files.next();
    lines = new Lines(ArchiveFiles.open(file));
    return true;
  }

  private void advance() throws IOException {
    byte[] line = lines.next();
    if (line == null) {
      close();
    } else if (!isBlank(line)) {
      next = new ArchivedRecord(withoutReturn(line), file.toString(), lines.number());
    }
  }

  static byte[] withoutReturn(byte[] line) {
    return line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
  }

  static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
