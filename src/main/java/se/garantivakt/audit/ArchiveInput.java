package se.garantivakt.audit;

import java.nio.file.Path;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveException;
import se.garantivakt.job.input.DecodeArchive;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.settings.InputSettings;
import se.garantivakt.job.settings.TimeSettings;
import se.garantivakt.job.time.WallClock;

/**
 * The files of an archive, each read by one task. On a cluster they must lie under the same path on
 * every machine.
 *
 * @param path a file of an archive, or a folder of such
 */
public record ArchiveInput(
    Path path, DecoderLimits limits, InputSettings input, TimeSettings time, WallClock clock)
    implements ReplayInput {

  /**
   * {@inheritDoc}
   *
   * @throws ArchiveException where there is no archive
   */
  @Override
  public Source<RawRecord, ?, ?> source() {
    org.apache.flink.core.fs.Path[] files =
        Archive.at(path).files().stream()
            .map(file -> new org.apache.flink.core.fs.Path(file.toAbsolutePath().toUri()))
            .toArray(org.apache.flink.core.fs.Path[]::new);
    return FileSource.forBulkFileFormat(new ArchiveFormat(root()), files)
        // these files and no others: by itself it leaves out names that begin with _ or a dot
        .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(file -> true))
        .build();
  }

  @Override
  public ProcessFunction<RawRecord, LoggedEvent> decode() {
    return new DecodeArchive(limits, input, time, clock);
  }

  private Path root() {
    Path whole = path.toAbsolutePath();
    return whole.toFile().isDirectory() ? whole : whole.getParent();
  }
}
