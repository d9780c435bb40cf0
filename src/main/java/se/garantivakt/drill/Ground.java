package se.garantivakt.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.garantivakt.cluster.Cluster;
import se.garantivakt.cluster.ClusterFolder;
import se.garantivakt.cluster.ClusterStatus;
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
  private Instant midnight = Instant.MAX;
  private final int slots;
  private final String topics;
  private final Waiting waiting;
  private final Proxy proxy = Proxy.open();
  private final Random dice;
  private Optional<JsonNode> cluster = Optional.empty();

  /**
   * Nothing runs yet.
   *
   * @param seed of what happens by chance
   */
  Ground(Hands hands, Path folder, Needs needs, long seed, WallClock clock) {
    this.hands = hands;
    this.folder = new ClusterFolder(folder.resolve("cluster"));
    this.clock = clock;
    this.waiting = new Waiting(clock);
    this.slots = needs.slots();
    // what was heard years ago can be put into topics only that keep its time
    this.topics = needs.upgrade() ? "local" : "production";
    this.wrongClock = folder.resolve("clock");
    this.dice = new Random(seed);
    this.settings = new ArrayList<>();
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
        "--slots=" + slots,
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
        "--profile=" + topics,
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

  /** The rules by which the job goes, and when their midnight is. */
  void rules(Path file, Instant theirMidnight) {
    settings.add("watch.rules=" + file);
    midnight = theirMidnight;
  }

  /** Sets a setting of the job, {@code key=value}. */
  void set(String assignment) {
    settings.add(assignment);
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

  /** Kills a server, if it runs, and brings it back after a while. */
  public void lose(String server, Duration forSoLong) {
    hands.tries("cluster", "kill", dir(), server);
    waiting.pause(forSoLong);
    bringBackTheDead();
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
    return new Cluster(folder, clock)
        .status().servers().stream()
            .filter(server -> server.process().isEmpty())
            .map(ClusterStatus.Server::name)
            .toList();
  }

  /**
   * Starts again whatever has died, as whoever looks after the processes of a cluster does: a
   * TaskManager ends itself when it cannot tidy up after a task.
   */
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

  /** Waits. */
  public Waiting waiting() {
    return waiting;
  }

  /** How long it is until the job's midnight; negative after it. */
  public Duration untilMidnight() {
    return Duration.between(Instant.ofEpochMilli(clock.millis()), midnight);
  }

  /** The job, as its JobManager sees it. */
  public SeenJob job() {
    return new SeenJob(
        new JobWatch(new Cluster(folder, clock).plan(), clock), waiting, this::bringBackTheDead);
  }

  /** The sum of a metric over all TaskManagers and their tasks. */
  public double metric(String name) {
    return metric(name, "");
  }

  /** The same of those that have a label, {@code outcome="rejected"}. */
  public double metric(String name, String label) {
    return new Scrape(status()).sum(name, label);
  }

  @Override
  public void close() {
    hands.tries("cluster", "down", dir());
    proxy.close();
  }
}
