package se.garantivakt.benchmark.streams;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import se.garantivakt.job.output.OutputRecord;

/**
 * The four topics into one sub-topology: a task for each partition number, which hears of all of an
 * episode, as all topics are keyed by it and have as many partitions.
 */
public final class PeerTopology {
  /** The store of what is kept of episodes, by their ids. */
  static final String EPISODES = "episodes";

  /** The store of timers. */
  static final String DUE = "due";

  private static final String READ = "read";
  private static final String WATCH = "watch";

  private PeerTopology() {}

  /**
   * All of it.
   *
   * @param store a store of that name. Both are cached, so that what changes several times between
   *     two commits goes to the store and its changelog once
   */
  public static Topology of(PeerSettings peer, Function<String, KeyValueBytesStoreSupplier> store) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    String[] inputs = peer.job().input().topicNames().toArray(String[]::new);
    TopicNameExtractor<OutputRecord, OutputRecord> topic =
        (key, said, context) -> peer.job().output().topic(said.topic());
    Serializer<OutputRecord> key = (name, said) -> said.key();
    Serializer<OutputRecord> value = (name, said) -> said.value();
    StreamPartitioner<OutputRecord, OutputRecord> partition =
        (name, same, said, count) -> Optional.of(Set.of(partition(said, count)));
    return new Topology()
        .addSource(READ, bytes, bytes, inputs)
        .addProcessor(WATCH, () -> new WatchProcessor(peer), READ)
        .addStateStore(builder(store.apply(EPISODES), Serdes.String()), WATCH)
        .addStateStore(builder(store.apply(DUE), Due.SERDE), WATCH)
        .addSink("write", topic, key, value, partition, WATCH);
  }

  private static <K> StoreBuilder<KeyValueStore<K, byte[]>> builder(
      KeyValueBytesStoreSupplier store, Serde<K> key) {
    return Stores.keyValueStoreBuilder(store, key, Serdes.ByteArray()).withCachingEnabled();
  }

  /** Where the job would write it: all that is said of an episode has its bytes to choose by. */
  private static int partition(OutputRecord said, int count) {
    return Utils.toPositive(Utils.murmur2(said.partitionBy())) % count;
  }
}
