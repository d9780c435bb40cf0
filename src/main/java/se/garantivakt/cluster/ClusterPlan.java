package se.garantivakt.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A cluster as {@code up} chose it: which servers there are, and every port. All that is done later
 * in the folder goes by it.
 *
 * @param options what was asked for
 * @param ports by what listens there; see the methods
 */
public record ClusterPlan(UpOptions options, Map<String, Integer> ports) {
  static final String BROKER = "broker";
  static final String ZOOKEEPER = "zookeeper";
  static final String JOB_MANAGER = "jobmanager";
  private static final String TASK_MANAGER = "taskmanager-";

  public ClusterPlan {
    ports = Map.copyOf(ports);
  }

  /** On ports that are free now. */
  static ClusterPlan onFreePorts(UpOptions options) {
    List<String> names = new ArrayList<>(List.of("rest", "rpc", "blob", "metrics.jobmanager"));
    if (options.broker() instanceof BrokerChoice.Own own) {
      names.addAll(List.of("broker", "controller"));
      own.proxy().ifPresent(port -> names.add("proxied"));
    }
    if (options.standBy()) {
      names.add(ZOOKEEPER);
    }
    for (String server : taskManagers(options.taskManagers())) {
      names.addAll(List.of("rpc." + server, "data." + server, "metrics." + server));
    }
    Iterator<Integer> free = Ports.free(names.size()).iterator();
    Map<String, Integer> ports = new HashMap<>();
    names.forEach(name -> ports.put(name, free.next()));
    return new ClusterPlan(options, ports);
  }

  /** All that are to run, in the order in which they are started. */
  public List<String> servers() {
    List<String> all = new ArrayList<>();
    if (options.broker() instanceof BrokerChoice.Own) {
      all.add(BROKER);
    }
    if (options.standBy()) {
      all.add(ZOOKEEPER);
    }
    all.add(JOB_MANAGER);
    all.addAll(taskManagers());
    return List.copyOf(all);
  }

  /** The TaskManagers among the servers. */
  public List<String> taskManagers() {
    return taskManagers(options.taskManagers());
  }

  private static List<String> taskManagers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> TASK_MANAGER + i).toList();
  }

  /** The port of a server for Prometheus; only Flink's have one. */
  public Optional<Integer> metrics(String server) {
    return Optional.ofNullable(ports.get("metrics." + server));
  }

  /** Where the broker listens for a proxy, if there is one. */
  public Optional<Integer> proxied() {
    return Optional.ofNullable(ports.get("proxied"));
  }

  int port(String name) {
    return Optional.ofNullable(ports.get(name))
        .orElseThrow(() -> new ClusterException("there is no port «" + name + "»: " + ports));
  }

  /** Flink's web page and REST interface. */
  public String web() {
    return "http://" + Ports.LOOPBACK + ":" + port("rest");
  }

  /** What clients of Kafka are given, unless there is no broker. */
  public Optional<String> bootstrap() {
    if (options.broker() instanceof BrokerChoice.Elsewhere elsewhere) {
      return Optional.of(elsewhere.bootstrap());
    }
    return options.broker() instanceof BrokerChoice.Own
        ? Optional.of(Ports.LOOPBACK + ":" + port("broker"))
        : Optional.empty();
  }
}
