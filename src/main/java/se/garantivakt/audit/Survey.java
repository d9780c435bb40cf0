package se.garantivakt.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchiveLines;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.event.archive.Damage;

/**
 * A first pass over an archive: how much there is, and when the log took the last of it.
 *
 * @param files files that are read
 * @param lines lines that can be read, blank ones left out
 * @param last the latest log time of an event, epoch milliseconds; empty where there is none, or
 *     none was asked for
 * @param others what lies there and is not read
 */
public record Survey(int files, long lines, OptionalLong last, List<Damage> others) {
  private static final int LOOKS = 4_096;

  /** Takes a copy. */
  public Survey {
    others = List.copyOf(others);
  }

  /** Counts lines only, which is quick: when the run ends is known. */
  public static Survey counting(Path path, LongConsumer progress) {
    return of(path, line -> OptionalLong.empty(), progress);
  }

  /**
   * Looks for the last event.
   *
   * @param latest log times beyond it do not count: such lines will be rejected
   * @param progress hears now and then how many lines were read
   */
  public static Survey ofTimes(
      Path path, ArchiveDecoder decoder, long latest, LongConsumer progress) {
    return of(
        path,
        line ->
            decoder.decode(line) instanceof ArchiveEntry.Heard heard
                    && heard.event().position().loggedAt() <= latest
                ? OptionalLong.of(heard.event().position().loggedAt())
                : OptionalLong.empty(),
        progress);
  }

  private interface TimeOf {
    OptionalLong of(ArchivedRecord line);
  }

  private static Survey of(Path path, TimeOf time, LongConsumer progress) {
    Archive archive = Archive.at(path);
    long count = 0;
    OptionalLong last = OptionalLong.empty();
    for (Path file : archive.files()) {
      try (ArchiveLines lines = new ArchiveLines(file)) {
        Optional<ArchivedRecord> line = lines.next();
        while (line.isPresent()) {
          OptionalLong logged = time.of(line.get());
          if (logged.isPresent() && logged.getAsLong() > last.orElse(Long.MIN_VALUE)) {
            last = logged;
          }
          if (++count % LOOKS == 0) {
            progress.accept(count);
          }
          line = lines.next();
        }
      } catch (IOException closing) {
        throw new UncheckedIOException(closing);
      }
    }
    return new Survey(archive.files().size(), count, last, archive.others());
  }
}
