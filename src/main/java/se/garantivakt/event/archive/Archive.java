package se.garantivakt.event.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Events in JSON Lines files, plain or gzipped: one file, or a folder read recursively in the order
 * of the relative paths. Names that begin with a dot are passed over, and so are blank lines. Lines
 * come as they stand, not in the order of time.
 */
public final class Archive {

  private final List<Path> files;
  private final List<Path> others;

  private Archive(List<Path> files, List<Path> others) {
    this.files = files;
    this.others = others;
  }

  /**
   * The archive at a path.
   *
   * @throws ArchiveException where there is none
   */
  public static Archive at(Path path) {
    return new Archive(ArchiveFiles.of(path), ArchiveFiles.others(path));
  }

  /** The files in the order in which they are read. */
  public List<Path> files() {
    return files;
  }

  /** What else lies in the folder, which is not read: each as no archive. */
  public List<Damage> others() {
    return others.stream()
        .map(file -> new Damage(file.toString(), 0, "is not read; " + ArchiveFiles.ALLOWED))
        .toList();
  }

  /**
   * Every line, read as it is asked for; close the stream unless it was read to its end.
   *
   * @throws ArchiveException while reading, from a file that is damaged or not what its name says
   */
  public Stream<ArchivedRecord> records() {
    ArchiveReader reader = new ArchiveReader(files);
    int kind = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reader, kind), false)
        .onClose(reader::close);
  }

  /** Every line decoded; as {@link #records()} otherwise. */
  public Stream<ArchiveEntry> entries(ArchiveDecoder decoder) {
    return records().map(decoder::decode);
  }
}
