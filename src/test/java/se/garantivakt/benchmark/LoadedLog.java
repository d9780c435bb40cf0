package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.LogTimes;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/**
 * What lies in the topics of a broker.
 *
 * @param episodes told apart by 64 bits of a hash of their ids
 * @param bytes of JSON
 */
record LoadedLog(long records, long episodes, long bytes) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The settings of every job here, over further {@code key=value}. */
  static JobSettings settings(String bootstrap, String... further) {
    List<String> said = new ArrayList<>(List.of(further));
    said.add("kafka.bootstrap=" + bootstrap);
    said.add("input.time-stamps=CreateTime");
    return new SettingsLoader(Map.of()).load(Optional.empty(), said).job();
  }

  /** Creates the four topics and {@link OneTopic}, and fills them. */
  static LoadedLog into(String bootstrap, SimulationSettings year) throws Exception {
    JobSettings settings = settings(bootstrap);
    try (AskedBroker broker = AskedBroker.of(settings.kafka(), PATIENCE)) {
      TopicPlans plans = new TopicPlans(Path.of("config", "topics.yaml"));
      new TopicTending(broker).create(plans.of(Profile.LOCAL, settings));
    }
    LogTimes.latest(settings.kafka().admin().properties(), settings.input().topicNames());
    long records = 0;
    long bytes = 0;
    Set<Long> keys = new HashSet<>();
    try (RecordSink sink = new KafkaTarget(bootstrap).open();
        OneTopic.Filling inOrder = OneTopic.create(bootstrap)) {
      Iterator<SimulatedRecord> all = Simulation.stream(year).iterator();
      while (all.hasNext()) {
        SimulatedRecord record = all.next();
        sink.take(record);
        inOrder.take(record);
        records++;
        bytes += record.value().length;
        keys.add(UUID.nameUUIDFromBytes(record.key().getBytes(UTF_8)).getLeastSignificantBits());
      }
    }
    return new LoadedLog(records, keys.size(), bytes);
  }
}
