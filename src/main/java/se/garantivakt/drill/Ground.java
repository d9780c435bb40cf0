package se.garantivakt.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import se.garantivakt.cluster.Await;
import se.garantivakt.cluster.ClusterException;
import se.garantivakt.cluster.ClusterFolder;
import se.garantivakt.cluster.ClusterJob;
import se.garantivakt.cluster.JobWatch;
import se.garantivakt.job.time.WallClock;

/**
 * The job on its processes, while it is tried: a broker behind a proxy, a JobManager with another
 * to come after it, two TaskManagers. All that is done to it is a command of this project.
 */
public final class Ground implements AutoCloseable {
  static final int PARALLELISM = 2;

  private static final String JOB = "se.garantivakt.cli.DrilledJob";

  private final Hands hands;
  private final ClusterFolder folder;
  private final WallClock clock;
  private final List<String> settings;
  private final Path wrongClock;
  private final Instant midnight;
  private final Proxy proxy = Proxy.open();
  private final Random dice;
  private Optional<JsonNode> cluster = Optional.empty();

  /**
   * Nothing runs yet.
   *
   * @param rules by which the job goes
   * @param midnight of those rules
   * @param seed of what happens by chance
   */
  Ground(
      Hands hands,
      Path folder,
      Path rules,
      Instant midnight,
      Needs needs,
      long seed,
      WallClock clock) {
    this.hands = hands;
    this.folder = new ClusterFolder(folder.resolve("cluster"));
    this.clock = clock;
    this.midnight = midnight;
    this.wrongClock = folder.resolve("clock");
    this.dice = new Random(seed);
    this.settings = new ArrayList<>();
    settings.add("watch.rules=" + rules);
    settings.add("run.checkpoint-every=PT2S");
    settings.addAll(needs.settings());
  }

  /** Starts all servers, and makes the topics. */
  void up() {
    ShiftedClock.set(wrongClock, 0);
    hands.does(
        "cluster",
        "up",
        dir(),
        "--stand-by",
        "--task-managers=2",
        "--slots=2",
        "--proxy=" + proxy.port(),
        "-D",
        "restart-strategy.type=fixed-delay",
        "-D",
        "restart-strategy.fixed-delay.attempts=1000000",
        "-D",
        "restart-strategy.fixed-delay.delay=1 s");
    cluster = Optional.of(hands.asks("cluster", "status", dir()));
    proxy.leadTo(status().path("proxied").asInt());
    hands.does(
        "topics",
        "create",
        "--bootstrap=" + bootstrap(),
        "--most-partitions=2",
        "--most-replicas=1");
  }

  private JsonNode status() {
    return cluster.orElseThrow(() -> new DrillException("the cluster is not up"));
  }

  private String dir() {
    return "--dir=" + folder.root();
  }

  /** Where the broker is reached without the proxy. */
  String bootstrap() {
    return status().path("bootstrap").asText();
  }

  /** The settings of the job that differ from the defaults, {@code key=value}. */
  List<String> settings() {
    return List.copyOf(settings);
  }

  /** Hands the job to the cluster and waits until it runs. */
  public void submit(int parallelism, Optional<String> savepoint) {
    List<String> words = new ArrayList<>(List.of("cluster", "submit", dir()));
    words.add("--parallelism=" + parallelism);
    savepoint.ifPresent(it -> words.add("--from-savepoint=" + it));
    words.add("--main-class=" + JOB);
    words.add("--");
    words.add("--clock=" + wrongClock);
    words.add("--set=run.parallelism=" + parallelism);
    words.add("--set=kafka.bootstrap=127.0.0.1:" + proxy.port());
    settings.forEach(it -> words.add("--set=" + it));
    hands.does(words.toArray(String[]::new));
  }

  /** Ends the job with a savepoint, and tells where that is. */
  public String stopWithSavepoint() {
    return hands.asks("cluster", "savepoint", "--stop", dir()).path("savepoint").asText();
  }

  /** Kills a server, and brings it back after a while. */
  public void lose(String server, Duration forSoLong) {
    hands.does("cluster", "kill", dir(), server);
    pause(forSoLong);
    bringBack(server);
  }

  /** Kills a server. */
  public void kill(String server) {
    hands.does("cluster", "kill", dir(), server);
  }

  /** Starts a server again. */
  public void bringBack(String server) {
    hands.does("cluster", "restart", dir(), server);
  }

  /** The servers that do not run. */
  public List<String> dead() {
    List<String> dead = new ArrayList<>();
    for (JsonNode server : hands.asks("cluster", "status", dir()).path("servers")) {
      if (!server.path("running").asBoolean()) {
        dead.add(server.path("name").asText());
      }
    }
    return dead;
  }

  /** Starts again whatever has died. */
  public void bringBackTheDead() {
    dead().forEach(this::bringBack);
  }

  /** The way to the broker. */
  Proxy proxy() {
    return proxy;
  }

  /** The folder of checkpoints. */
  Path checkpoints() {
    return folder.checkpoints();
  }

  /** The folder of the logs of all servers. */
  Path logs() {
    return folder.logs();
  }

  Path root() {
    return folder.root();
  }

  /** Sets the job's clock wrong by so much. */
  public void setClock(Duration wrongBy) {
    hands.says("the job's clock is now wrong by " + wrongBy.toSeconds() + " s");
    ShiftedClock.set(wrongClock, wrongBy.toMillis());
  }

  /** Says what is done that no command does. */
  public void says(String line) {
    hands.says(line);
  }

  /** A number from 0, below that, by chance. */
  public int chance(int below) {
    return dice.nextInt(below);
  }

  /** Nothing happens for so long, but what happens by itself. */
  public void pause(Duration time) {
    long end = clock.nanos() + time.toNanos();
    awaits(time.plusSeconds(60), () -> clock.nanos() >= end, "time did not pass");
  }

  /** How long it is until the job's midnight; negative after it. */
  public Duration untilMidnight() {
    return Duration.between(Instant.ofEpochMilli(clock.millis()), midnight);
  }

  /** Waits until the job has completed a further checkpoint, or several. */
  public void awaitCheckpoints(int further) {
    JobWatch watch = watch();
    awaits(Duration.ofMinutes(3), () -> checkpoints(watch) >= 0, "no JobManager tells of the job");
    long wanted = checkpoints(watch) + further;
    awaits(
        Duration.ofMinutes(3),
        () -> {
          long now = checkpoints(watch);
          return now >= wanted || now >= further && now < wanted - further;
        },
        "the job completed no further checkpoint");
  }

  private static long checkpoints(JobWatch watch) {
    return watch.job().map(it -> watch.checkpoints(it).orElse(-1)).orElse(-1L);
  }

  /** How many checkpoints of the job have failed, as far as its JobManager knows. */
  public long failedCheckpoints() {
    JobWatch watch = watch();
    return watch.job().map(it -> watch.failedCheckpoints(it).orElse(0)).orElse(0L);
  }

  /** How often the job was restarted, as far as its JobManager knows. */
  public long restarts() {
    JobWatch watch = watch();
    return watch.job().map(it -> watch.restarts(it).orElse(0)).orElse(0L);
  }

  /** Waits until the job has spoken of everything up to an instant. */
  void awaitHeard(Instant instant) {
    JobWatch watch = watch();
    awaits(
        Duration.ofMinutes(3),
        () ->
            watch
                .job()
                .flatMap((ClusterJob it) -> watch.heardUpTo(it))
                .filter(instant::isBefore)
                .isPresent(),
        "the log was not heard up to " + instant);
  }

  /** The sum of a metric over all TaskManagers and their tasks. */
  public double metric(String name) {
    return new Scrape(status()).sum(name);
  }

  private JobWatch watch() {
    return new JobWatch(new se.garantivakt.cluster.Cluster(folder, clock).plan(), clock);
  }

  /** Waits until it is so. */
  public void awaits(Duration patience, BooleanSupplier isSo, String otherwise) {
    try {
      Await.on(clock)
          .until(
              patience,
              () -> isSo.getAsBoolean() ? Optional.of(true) : Optional.empty(),
              () -> otherwise);
    } catch (ClusterException late) {
      throw new DrillException(late.getMessage(), late);
    }
  }

  @Override
  public void close() {
    hands.tries("cluster", "down", dir());
    proxy.close();
  }
}
