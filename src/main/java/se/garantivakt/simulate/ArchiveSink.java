package se.garantivakt.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import se.garantivakt.event.EventType;

/**
 * Writes an archive: a folder with a file for each topic, one record a line, told there when and
 * where the log took it ({@code loggedAt}, {@code topic}, {@code partition}, {@code offset}). The
 * bytes of a gzipped file may differ between versions of Java; what is in it does not.
 */
public final class ArchiveSink implements RecordSink {
  private static final int BUFFER = 1 << 16;

  private final Map<EventType, OutputStream> files = new EnumMap<>(EventType.class);

  /**
   * Begins the files, over any of the same name.
   *
   * @param folder made if it is not there
   */
  public ArchiveSink(Path folder, boolean gzip) throws IOException {
    Files.createDirectories(folder);
    for (EventType type : EventType.values()) {
      String name = SimulatedRecord.topicName(type) + (gzip ? ".jsonl.gz" : ".jsonl");
      OutputStream file = Files.newOutputStream(folder.resolve(name));
      OutputStream written = gzip ? new GZIPOutputStream(file, BUFFER) : file;
      files.put(type, new BufferedOutputStream(written, BUFFER));
    }
  }

  @Override
  public void take(SimulatedRecord record) throws IOException {
    OutputStream file = files.get(record.topic());
    byte[] value = record.value();
    boolean object = value[0] == '{' && value[value.length - 1] == '}';
    file.write(value, 0, object ? value.length - 1 : value.length);
    if (object) {
      file.write(place(record).getBytes(StandardCharsets.US_ASCII));
    }
    file.write('\n');
  }

  /** What an archive says besides; a record that is no object has no room for it. */
  private static String place(SimulatedRecord record) {
    return ",\"loggedAt\":"
        + Wording.instant("loggedAt", record.loggedAt()).json()
        + ",\"topic\":\""
        + record.topicName()
        + "\",\"partition\":"
        + record.partition()
        + ",\"offset\":"
        + record.offset()
        + '}';
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
  }
}
