package se.garantivakt.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** Starts servers and waits until they answer, or one has ended. */
final class Startup {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int LAST_LINES = 15;

  private final ClusterFolder folder;
  private final ClusterPlan plan;
  private final Await await;
  private final Map<String, Process> started = new LinkedHashMap<>();

  Startup(ClusterFolder folder, ClusterPlan plan, Await await) {
    this.folder = folder;
    this.plan = plan;
    this.await = await;
  }

  void start(JvmCommand command) {
    var environment = Map.of("FLINK_CONF_DIR", folder.conf().toString());
    ServerProcess server = new ServerProcess(folder, command.name());
    started.put(command.name(), server.start(command, environment));
  }

  /** Waits for each server of the plan, and says when it is there. */
  void await(Consumer<String> progress) {
    if (plan.options().broker() instanceof BrokerChoice.Own) {
      awaitBroker(progress);
    }
    awaitJobManager(progress);
    awaitTaskManagers(plan.options().taskManagers(), progress);
  }

  /** Waits for one that was started alone, whatever has become of the others. */
  void await(String server, Consumer<String> progress) {
    switch (server) {
      case ClusterPlan.BROKER -> awaitBroker(progress);
      case ClusterPlan.ZOOKEEPER -> {
        int port = plan.port(ClusterPlan.ZOOKEEPER);
        until(() -> listens(port), "the ZooKeeper did not answer");
        progress.accept("ZooKeeper answers");
      }
      case ClusterPlan.JOB_MANAGER -> awaitJobManager(progress);
      default -> {
        long running =
            plan.taskManagers().stream()
                .filter(it -> new ServerProcess(folder, it).running().isPresent())
                .count();
        awaitTaskManagers((int) running, progress);
      }
    }
  }

  private void awaitBroker(Consumer<String> progress) {
    String bootstrap = plan.bootstrap().orElseThrow();
    until(() -> listens(plan.port("broker")) && isBroker(bootstrap), "the broker did not answer");
    progress.accept("broker answers at " + bootstrap);
  }

  private void awaitJobManager(Consumer<String> progress) {
    FlinkRest rest = new FlinkRest(plan.web());
    until(() -> rest.ask("/overview").isPresent(), "the JobManager did not answer");
    progress.accept("JobManager answers at " + plan.web());
  }

  private void awaitTaskManagers(int wanted, Consumer<String> progress) {
    FlinkRest rest = new FlinkRest(plan.web());
    until(
        () -> registered(rest).filter(n -> n >= wanted).isPresent(),
        "not every TaskManager was registered");
    progress.accept(wanted + (wanted == 1 ? " TaskManager" : " TaskManagers") + " registered");
  }

  static Optional<Integer> registered(FlinkRest rest) {
    return rest.ask("/overview").map(overview -> overview.path("taskmanagers").asInt());
  }

  private void until(Supplier<Boolean> holds, String late) {
    await.until(
        PATIENCE,
        () -> {
          refuseEnded();
          return holds.get() ? Optional.of(true) : Optional.empty();
        },
        () -> late + " (logs: " + folder.logs() + ")");
  }

  private void refuseEnded() {
    started.forEach(
        (name, process) -> {
          if (!process.isAlive()) {
            throw new ClusterException(
                "the %s ended while it started (exit code %d); its log %s ends with%n%s"
                    .formatted(
                        name, process.exitValue(), folder.log(name), indented(lastLines(name))));
          }
        });
  }

  private List<String> lastLines(String server) {
    try {
      String log = new String(Files.readAllBytes(folder.log(server)), StandardCharsets.UTF_8);
      List<String> lines = log.lines().toList();
      int start = lines.lastIndexOf(ServerProcess.START) + 1;
      return lines.subList(Math.max(start, lines.size() - LAST_LINES), lines.size());
    } catch (IOException e) {
      return List.of("(it cannot be read: " + e.getMessage() + ")");
    }
  }

  private static String indented(List<String> lines) {
    return String.join(System.lineSeparator(), lines.stream().map(it -> "  " + it).toList());
  }

  /** Asked first, since a client of Kafka logs each attempt. */
  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean isBroker(String bootstrap) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrap);
    try (Admin admin = Admin.create(properties)) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted", e);
    }
  }
}
