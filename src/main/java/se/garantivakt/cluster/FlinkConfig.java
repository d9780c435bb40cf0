package se.garantivakt.cluster;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;

/**
 * What the Flink processes of a cluster have in common: the text of their {@code config.yaml}. What
 * belongs to the job (serialization, time, checkpoint intervals) is the job's own business; here
 * stands what belongs to the place.
 */
final class FlinkConfig {
  private final Map<String, String> values = new LinkedHashMap<>();

  private FlinkConfig(ClusterFolder folder, ClusterPlan plan) {
    addresses(plan);
    memory();
    storage(folder);
    if (plan.options().standBy()) {
      standBy(folder, plan);
    }
    values.put("taskmanager.numberOfTaskSlots", Integer.toString(plan.options().slots()));
    // a dead process is missed after seconds, not after a minute
    values.put("heartbeat.interval", "2 s");
    values.put("heartbeat.timeout", "10 s");
    values.put(
        "env.java.opts.taskmanager", String.join(" ", TaskJvm.beside(given(plan.options()))));
    // jobs come by the command line
    values.put("web.submit.enable", "false");
    values.put(
        "metrics.reporter.prom.factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
    values.putAll(plan.options().flink());
  }

  private static List<String> given(UpOptions options) {
    List<String> given = new ArrayList<>(options.jvm());
    given.addAll(FlinkJvm.words(options.flink().getOrDefault("env.java.opts.all", "")));
    return given;
  }

  static FlinkConfig of(ClusterFolder folder, ClusterPlan plan) {
    return new FlinkConfig(folder, plan);
  }

  private void addresses(ClusterPlan plan) {
    for (String key :
        new String[] {
          "jobmanager.rpc.address",
          "jobmanager.bind-host",
          "taskmanager.host",
          "taskmanager.bind-host",
          "rest.address",
          "rest.bind-address"
        }) {
      values.put(key, Ports.LOOPBACK);
    }
    values.put("jobmanager.rpc.port", Integer.toString(plan.port("rpc")));
    values.put("blob.server.port", Integer.toString(plan.port("blob")));
    values.put("rest.port", Integer.toString(plan.port("rest")));
    values.put("rest.bind-port", Integer.toString(plan.port("rest")));
  }

  /** Modest; whoever measures raises them. */
  private void memory() {
    values.put("jobmanager.memory.process.size", "640m");
    values.put("jobmanager.memory.jvm-metaspace.size", "160m");
    values.put("jobmanager.memory.jvm-overhead.min", "64m");
    values.put("jobmanager.memory.jvm-overhead.max", "64m");
    values.put("jobmanager.memory.off-heap.size", "64m");
    values.put("taskmanager.memory.process.size", "1536m");
    values.put("taskmanager.memory.jvm-metaspace.size", "192m");
    values.put("taskmanager.memory.jvm-overhead.min", "128m");
    values.put("taskmanager.memory.jvm-overhead.max", "160m");
  }

  private void storage(ClusterFolder folder) {
    values.put("state.backend.type", "rocksdb");
    values.put("execution.checkpointing.incremental", "true");
    values.put("execution.checkpointing.dir", ClusterFolder.forFlink(folder.checkpoints()));
    values.put(
        "execution.checkpointing.savepoint-dir", ClusterFolder.forFlink(folder.savepoints()));
    // what a job leaves behind when it is cancelled or its JobManager dies
    values.put(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    values.put("io.tmp.dirs", folder.temporary().toString());
  }

  /** What a JobManager that comes after another needs to know. */
  private void standBy(ClusterFolder folder, ClusterPlan plan) {
    values.put("high-availability.type", "zookeeper");
    values.put(
        "high-availability.zookeeper.quorum",
        Ports.LOOPBACK + ":" + plan.port(ClusterPlan.ZOOKEEPER));
    values.put("high-availability.storageDir", ClusterFolder.forFlink(folder.jobs()));
    values.put("high-availability.jobmanager.port", Integer.toString(plan.port("rpc")));
  }

  /** As Flink itself reads it. */
  Configuration configuration() {
    return Configuration.fromMap(values);
  }

  /** One setting a line, values quoted. */
  String yaml() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + ": \"" + quoted(e.getValue()) + "\"\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(value));
  }
}
