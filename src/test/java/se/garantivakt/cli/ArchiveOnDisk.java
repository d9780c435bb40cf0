package se.garantivakt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.replay.Tale;

/** Stories as a file of an archive. */
final class ArchiveOnDisk {
  private ArchiveOnDisk() {}

  static String of(Path folder, Tale... tales) {
    List<String> lines = new ArrayList<>();
    for (Tale tale : tales) {
      lines.addAll(tale.lines());
    }
    return of(folder, lines);
  }

  static String of(Path folder, List<String> lines) {
    try {
      return Files.write(folder.resolve("events.jsonl"), lines).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
