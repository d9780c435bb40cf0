package se.garantivakt.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.local.LocalBroker;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.RunningJob;
import se.garantivakt.rules.file.RuleSource;

/** One burst, from empty topics to what was said of it. Ends with the first thing that fails. */
final class BurstRun {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long AT_MOST_NANOS = Duration.ofMinutes(20).toNanos();

  private final MidnightBurst asked;
  private final LocalFolder folder;
  private final RuleSource rules;
  private final Eve eve;
  private final EveClock clock;
  private final AlertCount imminent;
  private final AlertCount breached;
  private final AlertCount resolved;

  BurstRun(MidnightBurst asked, LocalFolder folder) {
    this.asked = asked;
    this.folder = folder;
    this.imminent = new AlertCount("imminent", asked.episodes());
    this.breached = new AlertCount("breached", asked.episodes());
    this.resolved = new AlertCount("resolved", asked.episodes());
    this.rules = RuleSource.named(asked.rulesFolder(), "national");
    this.eve = new Eve(rules.load().switches().zone());
    this.clock = new EveClock(eve.waiting(), folder.path().resolve("going"));
  }

  BurstFigures measure() throws Exception {
    try (LocalBroker broker = LocalBroker.in(folder.path().resolve("broker"))) {
      BurstGround ground = new BurstGround(asked, folder, broker.bootstrap());
      ground.feed(eve);
      JobSettings settings = ground.settings();
      BreachDetection job = new BreachDetection(settings, rules, clock);
      try (RunningJob running = RunningJob.start(job, ground.flink());
          OutputReader reader =
              new OutputReader(
                  settings.kafka().consumer().properties(),
                  List.of(settings.output().topic(OutputTopic.ALERT)))) {
        return follow(running, reader);
      }
    }
  }

  private BurstFigures follow(RunningJob job, OutputReader reader) throws Exception {
    long episodes = asked.episodes();
    read(job, reader, () -> imminent.episodes() == episodes);
    double loading = TaskTime.seconds();
    long notBegun = Checkpoints.of(job).withoutTrace();
    asked.say("loaded, load of the machine %.1f", TaskTime.load());
    clock.go();
    long midnight =
        System.currentTimeMillis() + Duration.between(eve.waiting(), eve.midnight()).toMillis();
    read(job, reader, () -> breached.episodes() == episodes && resolved.episodes() == episodes);
    final long seen = System.currentTimeMillis();
    double draining = TaskTime.seconds() - loading;
    asked.say("drained, load of the machine %.1f", TaskTime.load());
    long completed = Checkpoints.of(job).completed();
    while (Checkpoints.of(job).completed() < completed + 2) { // what is said again comes by then
      long until = System.nanoTime() + 1_000_000_000L;
      read(job, reader, () -> System.nanoTime() > until);
    }
    return new BurstFigures(
        episodes,
        imminent,
        breached,
        resolved,
        midnight,
        seen,
        loading,
        draining,
        notBegun,
        Checkpoints.of(job));
  }

  private void read(RunningJob job, OutputReader reader, BooleanSupplier enough) {
    long until = System.nanoTime() + AT_MOST_NANOS;
    while (!enough.getAsBoolean()) {
      reader.poll(LOOK).forEach(this::take);
      if (job.hasEnded() || System.nanoTime() > until) {
        throw new IllegalStateException(
            "%,d near and %,d broken deadlines were said, then: %s"
                .formatted(
                    imminent.episodes(),
                    breached.episodes(),
                    job.failure().map(Throwable::toString).orElse("nothing more")));
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> alert) {
    if (!imminent.take(alert) && !breached.take(alert) && !resolved.take(alert)) {
      String text = new String(alert.value(), StandardCharsets.UTF_8);
      throw new IllegalStateException("an alert that is not expected: " + text);
    }
  }
}
