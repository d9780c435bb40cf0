package se.garantivakt.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.local.LogTimes;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;

/** What a burst stands on: topics that hold its events, the settings of the job, and of Flink. */
final class BurstGround {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MidnightBurst asked;
  private final LocalFolder folder;
  private final JobSettings settings;

  BurstGround(MidnightBurst asked, LocalFolder folder, String bootstrap) {
    this.asked = asked;
    this.folder = folder;
    this.settings = settings(bootstrap);
  }

  JobSettings settings() {
    return settings;
  }

  /** Makes the topics and fills them. */
  void feed(Eve eve) throws Exception {
    try (AskedBroker broker = AskedBroker.of(settings.kafka(), PATIENCE)) {
      TopicPlans plans = new TopicPlans(asked.topicsFile());
      new TopicTending(broker).create(plans.of(Profile.LOCAL, settings));
    }
    // answered by the leaders of all partitions: from now on there are such
    LogTimes.latest(settings.kafka().admin().properties(), settings.input().topicNames());
    BurstEvents events = new BurstEvents(eve, asked.episodes(), asked.before());
    try (RecordSink sink = new KafkaTarget(settings.kafka().bootstrap()).open()) {
      while (events.hasNext()) {
        sink.take(events.next());
      }
    }
    asked.say("fed, load of the machine %.1f", TaskTime.load());
  }

  private JobSettings settings(String bootstrap) {
    List<String> said = new ArrayList<>();
    said.add("kafka.bootstrap=" + bootstrap);
    said.add("input.time-stamps=CreateTime");
    said.add("watch.rules=national");
    said.add("run.parallelism=" + asked.parallelism());
    said.add("run.checkpoint-folder=" + folder.path().resolve("checkpoints").toUri());
    said.addAll(asked.settings());
    return new SettingsLoader(Map.of()).load(Optional.empty(), said).job();
  }

  Configuration flink() {
    Configuration flink = new Configuration();
    // what a task manager of 1.6 GB gives its state; Flink in one JVM would give 128 MB
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    flink.addAll(Configuration.fromMap(asked.flink()));
    flink.setString("web.checkpoints.history", "1000");
    flink.setString("io.tmp.dirs", folder.path().toString());
    return flink;
  }
}
