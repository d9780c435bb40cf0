package se.garantivakt.benchmark.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.input.SimulatedEvents;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/**
 * What the peer said of a simulated region, without a broker and with its stores on the heap: on
 * this class path stands Flink's RocksDB.
 *
 * @param events that could be read
 * @param records that it wrote
 */
record PeerRun(
    RuleSource rules,
    Instant until,
    List<LoggedEvent> events,
    Map<OutputTopic, List<TestRecord<byte[], byte[]>>> records) {
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 150;

  /** Much of what falls due lies behind the last record: only an end that is seen says it. */
  private static final Instant UNTIL = Instant.parse("2024-07-15T00:00:00Z");

  /** All that it wrote into a topic, in order. */
  List<TestRecord<byte[], byte[]>> said(OutputTopic topic) {
    return records.get(topic);
  }

  static PeerRun ofASmallRegion() {
    JobSettings job =
        new SettingsLoader(Map.of())
            .load(
                Optional.empty(), List.of("kafka.bootstrap=none:1", "input.time-stamps=CreateTime"))
            .job();
    RuleSource rules = RuleSource.named(Path.of("config", "rules"), job.watch().rules());
    List<SimulatedRecord> log =
        Simulation.stream(
                SimulationSettings.defaults().from(FROM).days(DAYS).scale(0.001).partitions(1))
            .toList();
    Map<TopicPartition, Long> ends = new HashMap<>();
    log.forEach(
        r -> ends.merge(new TopicPartition(job.input().topics().get(r.topic()), 0), 1L, Long::sum));
    PeerSettings peer =
        new PeerSettings(job, rules, new StoppedClock(UNTIL.toEpochMilli()), ends, UNTIL);
    return new PeerRun(rules, UNTIL, events(peer, log), records(peer, log));
  }

  private static List<LoggedEvent> events(PeerSettings peer, List<SimulatedRecord> log) {
    SimulatedEvents events =
        new SimulatedEvents(PeerTools.of(peer).decoder(), peer.job().input().topics());
    return log.stream().flatMap(record -> events.of(record).stream()).toList();
  }

  private static Map<OutputTopic, List<TestRecord<byte[], byte[]>>> records(
      PeerSettings peer, List<SimulatedRecord> log) {
    Properties streams = new Properties();
    streams.put("application.id", "peer");
    ByteArraySerializer bytes = new ByteArraySerializer();
    ByteArrayDeserializer read = new ByteArrayDeserializer();
    Map<OutputTopic, List<TestRecord<byte[], byte[]>>> said = new EnumMap<>(OutputTopic.class);
    try (var driver =
        new TopologyTestDriver(PeerTopology.of(peer, Stores::inMemoryKeyValueStore), streams)) {
      Map<String, TestInputTopic<byte[], byte[]>> topics = new HashMap<>();
      for (SimulatedRecord record : log) {
        topics
            .computeIfAbsent(
                peer.job().input().topics().get(record.topic()),
                topic -> driver.createInputTopic(topic, bytes, bytes))
            .pipeInput(
                record.key().getBytes(UTF_8), record.value(), record.loggedAt().toEpochMilli());
      }
      for (OutputTopic topic : OutputTopic.values()) {
        String name = peer.job().output().topic(topic);
        said.put(topic, driver.createOutputTopic(name, read, read).readRecordsToList());
      }
    }
    return said;
  }
}
