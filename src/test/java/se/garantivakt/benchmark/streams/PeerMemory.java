package se.garantivakt.benchmark.streams;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Lets all stores of RocksDB share so much memory outside the heap, as those of a Flink task do;
 * Streams by itself gives each store some of its own.
 */
public final class PeerMemory implements RocksDBConfigSetter {
  private static final String SHARED = "peer.memory";

  private record Shared(Cache cache, WriteBufferManager buffers) {}

  /** What has to stand among the settings of Streams, for so many bytes. */
  public static Map<String, Object> settings(long bytes) {
    RocksDB.loadLibrary();
    Cache cache = new LRUCache(bytes);
    return Map.of(
        StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
        PeerMemory.class,
        SHARED,
        new Shared(cache, new WriteBufferManager(bytes / 2, cache)));
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    Shared shared = (Shared) settings.get(SHARED);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(shared.cache());
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(shared.buffers());
  }

  @Override
  public void close(String store, Options options) {
    // what is shared lasts as long as the process
  }
}
