package se.garantivakt.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import se.garantivakt.event.Moment;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.LoadedSettings;
import se.garantivakt.job.settings.StartChecks;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.local.LogTimes;
import se.garantivakt.local.RunningJob;
import se.garantivakt.local.Summary;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;

/** One local run from its topics to what came of it. */
final class LocalSession {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CommandSpec command;
  private final SettingsOptions options;
  private final List<String> granted;
  private final PrintWriter err;

  /** On a broker, with a folder for what must not stay. */
  LocalSession(
      CommandSpec command,
      SettingsOptions options,
      Optional<String> rules,
      String bootstrap,
      LocalFolder folder) {
    this.command = command;
    this.options = options;
    this.err = command.commandLine().getErr();
    this.granted = new ArrayList<>();
    rules.ifPresent(named -> granted.add("watch.rules=" + named));
    granted.addAll(
        List.of(
            "kafka.bootstrap=" + bootstrap,
            "input.time-stamps=CreateTime",
            "input.discover-every=PT0S",
            // never those of a job that runs on the same broker
            "input.group=garantivakt-local-" + ProcessHandle.current().pid(),
            "output.transactional-id-prefix=garantivakt-local-" + ProcessHandle.current().pid(),
            "watch.keep-closed=P3650D",
            "run.parallelism=1",
            "run.checkpoint-every=PT1S",
            "run.checkpoint-folder=" + folder.path().resolve("checkpoints").toUri()));
  }

  LocalAnswer run(LocalFeed feed, boolean once, boolean quiet, Stop stop) throws Exception {
    LoadedSettings settings = options.loadOver(granted);
    Path rulesFolder = Home.ofThisRun().rules();
    RuleSource rules = RuleSource.named(rulesFolder, settings.job().watch().rules());
    ZoneId zone = rules.load().switches().zone();
    try (AskedBroker broker = AskedBroker.of(settings.job().kafka(), PATIENCE)) {
      Path plans = Home.ofThisRun().topics();
      new TopicTending(broker).create(new TopicPlans(plans).of(Profile.LOCAL, settings.job()));
      new StartChecks(rulesFolder, broker).refuse(settings);
      LocalFeed.Fed fed = feed.records().apply(zone);
      long count = feed(fed, settings.job());
      say("fed " + count + " events of " + feed.what());
      Optional<Instant> until = once ? latest(settings.job()) : Optional.empty();
      settings = options.loadOver(with(until));
      BreachDetection job = new BreachDetection(settings.job(), rules, new MachineClock());
      LocalWatch watch = new LocalWatch(command, quiet, settings.job(), zone, count);
      try (RunningJob running = RunningJob.start(job)) {
        say("Flink's own page: " + running.webPage());
        watch.follow(running, once, stop);
      }
      ObjectNode summary = Summary.of(watch.results(), settings.job().input().topics());
      until.ifPresent(at -> summary.put("asOf", new Moment.At(at).text(zone)));
      return new LocalAnswer(summary, watch.results().figures(), fed.unreadable(), List.of());
    }
  }

  private long feed(LocalFeed.Fed fed, JobSettings settings) throws IOException {
    long count = 0;
    try (RecordSink sink = new KafkaTarget(settings.kafka().bootstrap()).open()) {
      while (fed.records().hasNext()) {
        sink.take(fed.records().next());
        count++;
      }
    }
    return count;
  }

  private static Optional<Instant> latest(JobSettings settings) throws Exception {
    return LogTimes.latest(settings.kafka().admin().properties(), settings.input().topicNames());
  }

  private List<String> with(Optional<Instant> until) {
    List<String> all = new ArrayList<>(granted);
    if (until.isPresent()) {
      all.add("run.bounded=true");
      all.add("run.until=" + until.get());
    }
    return all;
  }

  private void say(String line) {
    err.println(line);
    err.flush();
  }
}
