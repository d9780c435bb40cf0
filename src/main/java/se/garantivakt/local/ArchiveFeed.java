package se.garantivakt.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchiveException;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * Archived events as records of the input topics, in the order of their log. The whole archive is
 * held in memory.
 *
 * @param records in order
 * @param unreadable lines that hold no event, and are therefore of no topic
 */
public record ArchiveFeed(List<SimulatedRecord> records, List<ArchiveEntry.Unreadable> unreadable) {

  /** Takes copies. */
  public ArchiveFeed {
    records = List.copyOf(records);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads a file of an archive, or a folder of such.
   *
   * @param zone in which plain dates are read
   * @throws ArchiveException if it cannot be read
   */
  public static ArchiveFeed of(Path path, ZoneId zone) {
    ArchiveDecoder decoder =
        new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults().in(zone)));
    List<Line> lines = new ArrayList<>();
    List<ArchiveEntry.Unreadable> unreadable = new ArrayList<>();
    try (Stream<ArchivedRecord> records = Archive.at(path).records()) {
      records.forEach(
          record -> {
            ArchiveEntry entry = decoder.decode(record);
            if (entry instanceof ArchiveEntry.Heard heard) {
              lines.add(new Line(heard.event(), record.value()));
            } else {
              unreadable.add((ArchiveEntry.Unreadable) entry);
            }
          });
    }
    lines.sort(Comparator.comparing(line -> line.event().position()));
    return new ArchiveFeed(lines.stream().map(Line::record).toList(), unreadable);
  }

  private record Line(LoggedEvent event, byte[] value) {
    SimulatedRecord record() {
      LogPosition position = event.position();
      return new SimulatedRecord(
          position.topic(),
          event.event().common().episodeId(),
          value,
          Instant.ofEpochMilli(position.loggedAt()),
          position.partition(),
          position.offset(),
          Optional.empty());
    }
  }
}
