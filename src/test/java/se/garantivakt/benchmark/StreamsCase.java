package se.garantivakt.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import se.garantivakt.benchmark.streams.PeerMemory;
import se.garantivakt.benchmark.streams.PeerSettings;
import se.garantivakt.benchmark.streams.PeerTopology;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.rules.file.RuleSource;

/**
 * The engine in Kafka Streams over what lies in the topics, exactly once, to where they end: it
 * ends when the offsets of all that lay there at its start are committed.
 */
final class StreamsCase implements Case {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    JobSettings settings = StreamOfTopics.settings(given);
    RuleSource rules = RuleSource.named(Path.of("config", "rules"), settings.watch().rules());
    boolean heap = given.state().equals("hashmap");
    Function<String, KeyValueBytesStoreSupplier> store =
        heap ? Stores::inMemoryKeyValueStore : Stores::persistentKeyValueStore;
    Properties streams = streams(given, settings);
    if (!heap) {
      streams.putAll(PeerMemory.settings(StreamOfTopics.MANAGED.getBytes()));
    }
    try (Admin admin = Admin.create(settings.kafka().admin().properties())) {
      Map<TopicPartition, Long> ends = ends(admin, settings);
      PeerSettings peer =
          new PeerSettings(settings, rules, new MachineClock(), ends, Instant.parse(given.until()));
      KafkaStreams running = new KafkaStreams(PeerTopology.of(peer, store), streams);
      try {
        running.setUncaughtExceptionHandler(
            failed -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        running.start();
        while (!isCommitted(admin, application(given), ends)) {
          if (running.state().hasStartedOrFinishedShuttingDown()) {
            throw new IllegalStateException("Kafka Streams gave up, its log says why");
          }
          Thread.sleep(LOOK.toMillis());
        }
      } finally {
        running.close(PATIENCE);
      }
    }
  }

  private static Properties streams(CaseSettings given, JobSettings settings) {
    Properties streams = new Properties();
    put(streams, StreamsConfig.CONSUMER_PREFIX, settings.kafka().consumer().properties());
    put(streams, StreamsConfig.PRODUCER_PREFIX, settings.kafka().producer().properties());
    put(streams, StreamsConfig.ADMIN_CLIENT_PREFIX, settings.kafka().admin().properties());
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, application(given));
    streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, given.bootstrap());
    streams.put(StreamsConfig.STATE_DIR_CONFIG, given.folder().resolve("stores").toString());
    streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, given.parallelism());
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 10_000);
    streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 100);
    streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64 << 20);
    streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    put(
        streams,
        StreamsConfig.PRODUCER_PREFIX,
        Map.of(
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            settings.output().compression().word(),
            ProducerConfig.BATCH_SIZE_CONFIG,
            1 << 17,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            Math.toIntExact(settings.output().transactionTimeout().toMillis())));
    return streams;
  }

  private static void put(Properties streams, String prefix, Map<?, ?> further) {
    further.forEach((key, value) -> streams.put(prefix + key, value));
  }

  /** Its group, and what its transactions are named by: of each run its own. */
  private static String application(CaseSettings given) {
    return "garantivakt-" + given.folder().getFileName();
  }

  private static Map<TopicPartition, Long> ends(Admin admin, JobSettings settings)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(settings.input().topicNames())
        .allTopicNames()
        .get()
        .forEach(
            (topic, told) ->
                told.partitions()
                    .forEach(
                        p ->
                            asked.put(
                                new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
    return admin.listOffsets(asked).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private static boolean isCommitted(Admin admin, String group, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata to = committed.get(end.getKey());
              return end.getValue() == 0 || to != null && to.offset() >= end.getValue();
            });
  }
}
