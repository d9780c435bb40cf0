package se.garantivakt.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import se.garantivakt.event.archive.ArchiveLines;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.job.input.ArchivedLines;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordSerializer;

/**
 * How Flink reads a file of an archive: line after line from the local file system, as far as it
 * can be read; that it is damaged comes as a record of its own. Files are named by where they lie
 * below a folder. A replay has no checkpoints, so none is read from its middle.
 */
final class ArchiveFormat implements BulkFormat<RawRecord, FileSourceSplit> {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 512;

  private final String root;

  ArchiveFormat(Path root) {
    this.root = root.toString();
  }

  @Override
  public Reader<RawRecord> createReader(Configuration flink, FileSourceSplit split) {
    return new FileReader(Path.of(split.path().toUri()), Path.of(root));
  }

  @Override
  public Reader<RawRecord> restoreReader(Configuration flink, FileSourceSplit split) {
    throw new UnsupportedOperationException("a replay has no checkpoints to go on from");
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return RawRecordSerializer.TYPE;
  }

  private static final class FileReader implements Reader<RawRecord> {
    private final ArchiveLines lines;
    private final String name;
    private long read;
    private boolean over;

    FileReader(Path file, Path root) {
      this.lines = new ArchiveLines(file);
      this.name = root.relativize(file).toString();
    }

    @Override
    public RecordIterator<RawRecord> readBatch() {
      List<RawRecord> batch = new ArrayList<>(AT_ONCE);
      while (!over && batch.size() < AT_ONCE) {
        Optional<ArchivedRecord> line = lines.next();
        line.map(one -> ArchivedLines.of(one, name)).ifPresent(batch::add);
        if (line.isEmpty()) {
          lines.damage().map(what -> ArchivedLines.of(what, name)).ifPresent(batch::add);
          over = true;
        }
      }
      if (batch.isEmpty()) {
        return null; // the contract of Flink for the end
      }
      long first = read;
      read += batch.size();
      return new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, first);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
