package se.garantivakt.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.LocalBroker;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.local.LogTimes;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.RunningJob;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.simulate.KafkaTarget;

/**
 * Measures how long after an event has been sent the alert that it raises can be read as committed,
 * or how long after the instant at which time alone raises one: the whole job, live, all topics
 * drained, at a steady rate. Start it from the project's folder with {@code mvn -Pbenchmark
 * -Dbenchmark.main=se.garantivakt.benchmark.AlertLatency}, options as {@code -Dbenchmark="…"}.
 */
@Command(name = "alert-latency", mixinStandardHelpOptions = true, sortOptions = false)
public final class AlertLatency implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Option(names = "--rate", description = "Events a second (default: ${DEFAULT-VALUE}).")
  private int rate = 20;

  @Option(names = "--warm-up", description = "Events not counted (default: ${DEFAULT-VALUE}).")
  private int warmUp = 600;

  @Option(names = "--events", description = "Events that are (default: ${DEFAULT-VALUE}).")
  private int events = 1_200;

  @Option(names = "--by-time", description = "Alerts that no event raises, but time alone.")
  private boolean byTime;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the job.")
  private List<String> settings = new ArrayList<>();

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AlertLatency()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (LocalFolder folder = LocalFolder.make();
        LocalBroker broker = LocalBroker.in(folder.path().resolve("broker"))) {
      JobSettings job = settings(broker.bootstrap(), folder.path());
      try (AskedBroker asked = AskedBroker.of(job.kafka(), PATIENCE)) {
        TopicPlans plans = new TopicPlans(Path.of("config", "topics.yaml"));
        new TopicTending(asked).create(plans.of(Profile.LOCAL, job));
      }
      LogTimes.latest(job.kafka().admin().properties(), job.input().topicNames());
      RuleSource rules = RuleSource.named(Path.of("config", "rules"), job.watch().rules());
      try (RunningJob running =
              RunningJob.start(new BreachDetection(job, rules, new MachineClock()));
          OutputReader alerts =
              new OutputReader(
                  job.kafka().consumer().properties(),
                  List.of(job.output().topic(OutputTopic.ALERT)));
          var sink = new KafkaTarget(broker.bootstrap()).open()) {
        SentAndSeen times = new SentAndSeen(warmUp + events, raises());
        times.follow(sink, alerts, rate, () -> running.failure());
        print(times.millis(warmUp));
      }
    }
    return 0;
  }

  private JobSettings settings(String bootstrap, Path folder) {
    List<String> said = new ArrayList<>();
    said.add("kafka.bootstrap=" + bootstrap);
    said.add("input.time-stamps=CreateTime");
    said.add("watch.rules=" + raises().rules());
    said.add("run.checkpoint-folder=" + folder.resolve("checkpoints").toUri());
    said.addAll(settings);
    return new SettingsLoader(Map.of()).load(Optional.empty(), said).job();
  }

  private Raises raises() {
    return byTime ? Raises.BY_TIME : Raises.BY_EVENT;
  }

  private void print(long[] sorted) {
    out.printf(
        Locale.ROOT,
        "%s, %s: of %,d alerts half within %,d ms, p99 %,d ms, the last %,d ms%n",
        byTime ? "by time alone" : "by events",
        settings.isEmpty() ? "as set by default" : String.join(" ", settings),
        sorted.length,
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
        sorted[sorted.length - 1]);
  }
}
