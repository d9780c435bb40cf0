package se.garantivakt.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with a cluster.
 *
 * @param folder the cluster's
 * @param plan none if nothing was ever started there
 * @param servers all of the plan
 * @param taskManagers how many are registered with the JobManager; none if it does not answer
 * @param jobs all that the JobManager knows
 */
public record ClusterStatus(
    ClusterFolder folder,
    Optional<ClusterPlan> plan,
    List<Server> servers,
    Optional<Integer> taskManagers,
    List<ClusterJob> jobs) {
  public ClusterStatus {
    servers = List.copyOf(servers);
    jobs = List.copyOf(jobs);
  }

  /**
   * One server.
   *
   * @param process none if it does not run
   */
  public record Server(String name, Optional<Running> process, Path log) {}

  /**
   * A server's process.
   *
   * @param uptime as far as the machine tells
   */
  public record Running(long pid, Optional<Duration> uptime) {}

  /** Whether every server of the plan runs and the JobManager knows every TaskManager. */
  public boolean isUp() {
    return plan.isPresent()
        && servers.stream().allMatch(server -> server.process().isPresent())
        && taskManagers.filter(n -> n >= plan.get().options().taskManagers()).isPresent();
  }

  /** Whether any server runs. */
  public boolean runsAnything() {
    return servers.stream().anyMatch(server -> server.process().isPresent());
  }
}
