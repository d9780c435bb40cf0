package se.garantivakt.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.garantivakt.cluster.AtExit;
import se.garantivakt.drill.Drill.Done;
import se.garantivakt.drill.Verdict.Check;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.WallClock;

/**
 * Holds one drill: starts the job on its processes, sends the load, does what the drill does, lets
 * the job come to rest, and holds what it has published against the right answer.
 */
public final class DrillRun {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Hands hands;
  private final Path folder;
  private final Path rules;
  private final Path savepoints;
  private final WallClock clock;
  private final boolean shortly;

  /**
   * In a folder of its own for each drill, which must hold nothing of an earlier one.
   *
   * @param rules the folder of the rule files that ship with the project
   * @param savepoints the folder of those that earlier versions took
   * @param shortly in the short form
   */
  public DrillRun(
      Commands commands,
      Consumer<String> progress,
      Path folder,
      Path rules,
      Path savepoints,
      WallClock clock,
      boolean shortly) {
    this.hands = new Hands(commands, progress);
    this.folder = folder;
    this.rules = rules;
    this.savepoints = savepoints;
    this.clock = clock;
    this.shortly = shortly;
  }

  /**
   * Holds it.
   *
   * @return what came of it; none if this machine cannot hold it
   * @throws DrillException if it could not be held to its end
   */
  public Optional<Verdict> hold(Drill drill) {
    Path place = folder.resolve(drill.name());
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new DrillException(place + " cannot be made: " + e, e);
    }
    Path cluster = place.resolve("cluster");
    Optional<SmallDisk> disk = drill.needs().ownDisk() ? SmallDisk.on(cluster) : Optional.empty();
    if (drill.needs().ownDisk() && disk.isEmpty()) {
      return Optional.empty();
    }
    try (AtExit ends = AtExit.run(() -> leaveNothing(cluster, disk))) {
      return Optional.of(on(place, drill));
    } finally {
      disk.ifPresent(SmallDisk::close);
    }
  }

  /** Whoever stops a drill is not left with its processes. */
  private void leaveNothing(Path cluster, Optional<SmallDisk> disk) {
    hands.tries("cluster", "down", "--dir=" + cluster);
    disk.ifPresent(SmallDisk::close);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private Verdict on(Path place, Drill drill) {
    Optional<Golden> golden =
        drill.needs().upgrade()
            ? Optional.of(new Golden(savepoints.resolve(Golden.PREVIOUS)))
            : Optional.empty();
    Mentioned mentioned = new Mentioned();
    try (Ground ground = new Ground(hands, place, drill.needs(), drill.name().hashCode(), clock)) {
      ground.up();
      Instant midnight =
          golden.isPresent()
              ? Golden.midnightAfter(now())
              : now().plus(drill.needs().beforeMidnight()).truncatedTo(ChronoUnit.SECONDS);
      ground.rules(
          golden
              .map(Golden::rules)
              .orElseGet(() -> LocalMidnight.write(rules, place.resolve("rules"), midnight)),
          midnight);
      LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
      Traffic traffic = new Traffic(load(drill), today);
      try (Feeder feeder = new Feeder(ground.bootstrap(), traffic, mentioned, clock)) {
        return tried(ground, feeder, drill, midnight, mentioned, place, golden);
      }
    }
  }

  private Load load(Drill drill) {
    return shortly ? drill.load().shorter() : drill.load();
  }

  private Verdict tried(
      Ground ground,
      Feeder feeder,
      Drill drill,
      Instant midnight,
      Mentioned mentioned,
      Path place,
      Optional<Golden> golden) {
    long began = clock.nanos();
    golden.ifPresent(it -> it.prepare(hands, ground, place));
    long known = golden.map(it -> it.heard().size()).orElse(0);
    feeder.send(load(drill).before());
    ground.submit(Ground.PARALLELISM, golden.map(it -> it.withoutSource(place)));
    feeder.start(drill.load().rate());
    Done done = drill.faults().putTo(ground, shortly);
    Duration left = ground.untilMidnight().plusSeconds(3);
    if (golden.isEmpty() && !left.isNegative()) {
      hands.says("midnight is awaited, for " + left.toSeconds() + " s");
      ground.waiting().pause(left);
    }
    feeder.stop();
    Instant end = now();
    JobSettings settings = settings(ground);
    try (Told told = new Told(settings)) {
      if (!drill.needs().repair()) {
        awaitAll(ground, told, feeder.sent() + known);
      }
      ground.job().awaitHeard(end);
      long restarts = ground.job().restarts();
      Instant dayAfter = toTheDayAfter(ground, midnight);
      long seconds = TimeUnit.NANOSECONDS.toSeconds(clock.nanos() - began);
      long lost = feeder.sent() + known - told.upToNow().results().workedOff();
      List<Check> checks = new ArrayList<>(done.checks());
      // what a repair says again is meant
      long twice = told.twice();
      checks.add(
          new Check(
              "each record that was made unreadable was rejected for its reason",
              Reckoning.sameReasons(feeder.poisoned(), told.reasons())));
      Reckoning reckoning =
          new Reckoning(hands, ground, place, dayAfter, Golden.passedOver(golden));
      Reckoning.Differences differences = reckoning.compared();
      if (drill.needs().repair()) {
        checks.add(
            new Check("the comparison with a replay tells of the loss", !differences.none()));
        checks.add(new Check("outcomes were lost", lost > 0));
        hands.says("a replay finds " + differences);
        reckoning.repair();
        differences = reckoning.compared();
        told.upToNow();
      }
      checks.add(new Check("alerts fell due at midnight", told.alertsAt(midnight) > 0));
      return new Verdict(
          drill.name(),
          done.faults(),
          feeder.sent() + known,
          told.results().outcomes(),
          told.records(),
          restarts,
          differences.missing(),
          differences.extra(),
          differences.different(),
          twice,
          reckoning.openTransactions(settings),
          Reckoning.idsInLogs(ground.logs(), mentioned),
          checks,
          seconds);
    }
  }

  /**
   * Lets a day pass for the job: at its end the figures of months are told again that came out
   * otherwise since the last midnight, so that none is in arrears when they are compared.
   */
  private static Instant toTheDayAfter(Ground ground, Instant midnight) {
    Duration further = ground.untilMidnight().isNegative() ? Duration.ofDays(1) : Duration.ZERO;
    Instant dayAfter = midnight.plus(further).plusSeconds(1);
    String savepoint = ground.stopWithSavepoint();
    ground.setClock(Duration.ofDays(1));
    ground.submit(Ground.PARALLELISM, Optional.of(savepoint));
    ground.job().awaitHeard(dayAfter);
    ground.stopWithSavepoint();
    return dayAfter;
  }

  /** Until all has become something; that some never will is told in the end. */
  private void awaitAll(Ground ground, Told told, long sent) {
    try {
      ground
          .waiting()
          .until(
              PATIENCE,
              () -> told.upToNow().results().workedOff() >= sent,
              "not all is worked off");
    } catch (DrillException late) {
      hands.says(late.getMessage() + ": " + told.results().workedOff() + " of " + sent);
    }
  }

  private static JobSettings settings(Ground ground) {
    List<String> said = new ArrayList<>(ground.settings());
    said.add("kafka.bootstrap=" + ground.bootstrap());
    return new SettingsLoader(new TreeMap<>(Map.of())).load(Optional.empty(), said).job();
  }
}
