package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ConfigOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.OptionsUtil;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * What RocksDB holds when nothing that was written over is left: a copy of its files is compacted
 * as a whole, by the options that the job gave it.
 */
final class CompactedState {
  private CompactedState() {}

  /**
   * Bytes of the files of each column family: of a state, or of the timers.
   *
   * @param below a folder with one RocksDB somewhere below it, all of which has been flushed
   * @param copy a folder that is not there yet
   */
  static Map<String, Long> bytes(Path below, Path copy) throws IOException, RocksDBException {
    try (Stream<Path> files = Files.walk(below)) {
      Path db =
          files.filter(file -> file.endsWith("CURRENT")).findFirst().orElseThrow().getParent();
      copy(db, Files.createDirectory(copy));
    }
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    Map<String, Long> bytes = new TreeMap<>();
    try (ConfigOptions reading = new ConfigOptions();
        DBOptions options = new DBOptions()) {
      OptionsUtil.loadLatestOptions(reading, copy.toString(), options, families);
      try (RocksDB db = RocksDB.open(options, copy.toString(), families, handles)) {
        for (ColumnFamilyHandle handle : handles) {
          db.compactRange(handle);
        }
        for (LiveFileMetaData file : db.getLiveFilesMetaData()) {
          bytes.merge(new String(file.columnFamilyName(), UTF_8), file.size(), Long::sum);
        }
        handles.forEach(ColumnFamilyHandle::close);
      }
    }
    return bytes;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith("LOCK")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
