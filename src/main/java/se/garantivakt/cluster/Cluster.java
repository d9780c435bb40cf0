package se.garantivakt.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.garantivakt.job.time.WallClock;

/**
 * A Kafka broker, a JobManager and TaskManagers in one folder of this machine. They run on when the
 * program that started them ends; whoever has the folder can ask about them and end them.
 */
public final class Cluster {
  private static final Shutdown SHUTDOWN = new Shutdown(Duration.ofSeconds(20));

  private final ClusterFolder folder;
  private final WallClock clock;

  /** In that folder, whether anything is there yet or not. */
  public Cluster(ClusterFolder folder, WallClock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Starts all servers, on ports that are free now, and waits until the broker answers and every
   * TaskManager is registered. If that does not come about, or this program is ended meanwhile,
   * whatever was started is ended again.
   *
   * @param jars what the servers run with
   * @param progress hears what has been reached, a line each
   * @throws ClusterException if something runs there already or a server does not start
   */
  public ClusterPlan up(UpOptions options, RuntimeJars jars, Consumer<String> progress) {
    try (FolderLock lock = FolderLock.take(folder)) {
      refuseRunning();
      ClusterPlan plan = ClusterPlan.onFreePorts(options);
      FolderContents contents = new FolderContents(folder, plan, jars);
      contents.write();
      Startup startup = new Startup(folder, plan, Await.on(clock));
      try (AtExit ends = AtExit.run(this::end)) {
        progress.accept("starting " + String.join(", ", plan.servers()) + " in " + folder.root());
        contents.commands().values().forEach(startup::start);
        startup.await(progress);
        return plan;
      } catch (RuntimeException e) {
        end();
        throw e;
      }
    }
  }

  private void refuseRunning() {
    int running = ServerProcess.all(folder).size();
    if (running > 0) {
      throw new ClusterException(
          running
              + (running == 1 ? " server runs" : " servers run")
              + " already in "
              + folder.root()
              + "; «cluster status» tells which, «cluster down» ends them");
    }
  }

  /**
   * Kills a server as a crash would: it is not asked, and nothing of it is tidied.
   *
   * @throws ClusterException if there is no such server, or it does not run
   */
  public void kill(String server) {
    ClusterPlan plan = plan();
    if (!plan.servers().contains(server)) {
      throw unknown(server, plan);
    }
    ProcessHandle process =
        new ServerProcess(folder, server)
            .running()
            .orElseThrow(() -> new ClusterException("the " + server + " does not run"));
    SHUTDOWN.kill(process);
  }

  /**
   * Starts one server of the plan again that has ended, with its ports and data, and waits until it
   * answers, a TaskManager until it is registered.
   */
  public void restart(String server, RuntimeJars jars, Consumer<String> progress) {
    try (FolderLock lock = FolderLock.take(folder)) {
      ClusterPlan plan = plan();
      JvmCommand command =
          Optional.ofNullable(new FolderContents(folder, plan, jars).commands().get(server))
              .orElseThrow(() -> unknown(server, plan));
      if (new ServerProcess(folder, server).running().isPresent()) {
        throw new ClusterException("the " + server + " runs already");
      }
      Startup startup = new Startup(folder, plan, Await.on(clock));
      startup.start(command);
      startup.await(server, progress);
    }
  }

  private static ClusterException unknown(String server, ClusterPlan plan) {
    return new ClusterException(
        "there is no server «" + server + "»; allowed: " + String.join(", ", plan.servers()));
  }

  /**
   * Ends every server that runs in the folder, whatever state it is in. What the folder holds
   * stays.
   *
   * @return how many were ended
   */
  public int down() {
    try (FolderLock lock = FolderLock.take(folder)) {
      return end();
    }
  }

  /** The broker last: the others still write to it. */
  private int end() {
    List<ProcessHandle> others = new ArrayList<>(ServerProcess.all(folder));
    int count = others.size();
    Optional<ProcessHandle> broker = new ServerProcess(folder, ClusterPlan.BROKER).running();
    broker.ifPresent(others::remove);
    SHUTDOWN.end(others);
    SHUTDOWN.end(broker.stream().toList());
    List<String> servers =
        new PlanFile(folder).read().map(ClusterPlan::servers).orElseGet(List::of);
    for (String server : servers) {
      try {
        Files.deleteIfExists(folder.pid(server));
      } catch (IOException e) {
        throw new ClusterException(folder.pid(server) + " cannot be deleted", e);
      }
    }
    return count;
  }

  /**
   * What was chosen when the cluster was started.
   *
   * @throws ClusterException if nothing was ever started in the folder
   */
  public ClusterPlan plan() {
    return new PlanFile(folder)
        .read()
        .orElseThrow(() -> new ClusterException("there is no cluster in " + folder.root()));
  }

  /** How it stands now. */
  public ClusterStatus status() {
    Optional<ClusterPlan> plan = new PlanFile(folder).read();
    List<ClusterStatus.Server> servers =
        plan.map(ClusterPlan::servers).orElseGet(List::of).stream().map(this::server).toList();
    boolean asks = servers.stream().anyMatch(it -> it.process().isPresent());
    return new ClusterStatus(
        folder,
        plan,
        servers,
        plan.filter(it -> asks).flatMap(it -> Startup.registered(new FlinkRest(it.web()))),
        plan.filter(it -> asks).map(it -> new Jobs(it, clock).all()).orElseGet(List::of));
  }

  private ClusterStatus.Server server(String name) {
    Optional<ClusterStatus.Running> running =
        new ServerProcess(folder, name)
            .running()
            .map(it -> new ClusterStatus.Running(it.pid(), uptime(it)));
    return new ClusterStatus.Server(name, running, folder.log(name));
  }

  private Optional<Duration> uptime(ProcessHandle process) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    return process.info().startInstant().map(start -> Duration.between(start, now));
  }
}
