package se.garantivakt.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.garantivakt.cluster.loopback.LoopbackHttpServers;

/** Writes what the servers of a folder read, and knows how each is started. */
final class FolderContents {
  private final ClusterFolder folder;
  private final ClusterPlan plan;
  private final RuntimeJars jars;

  FolderContents(ClusterFolder folder, ClusterPlan plan, RuntimeJars jars) {
    this.folder = folder;
    this.plan = plan;
    this.jars = jars;
  }

  /** Makes the folder ready; what was there of configuration is overwritten, data is not. */
  void write() {
    folder.create();
    new PlanFile(folder).write(plan);
    try {
      Files.writeString(folder.conf().resolve("config.yaml"), FlinkConfig.of(folder, plan).yaml());
      ProcessLogging.write(folder);
      copy(LoopbackHttpServers.class);
    } catch (IOException e) {
      throw new ClusterException("the folder cannot be written: " + e, e);
    }
    if (plan.options().broker() instanceof BrokerChoice.Own) {
      KafkaProcess.prepare(folder, plan);
    }
    if (plan.options().standBy()) {
      ZooKeeperProcess.prepare(folder, plan);
    }
  }

  private void copy(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path target = folder.classes().resolve(name);
    Files.createDirectories(target.getParent());
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      Files.write(target, in.readAllBytes());
    }
  }

  /** How each server of the plan is started, in the order of starting. */
  Map<String, JvmCommand> commands() {
    var flink = new FlinkProcess(folder, plan, FlinkConfig.of(folder, plan), jars);
    Map<String, JvmCommand> commands = new LinkedHashMap<>();
    for (String server : plan.servers()) {
      JvmCommand command =
          switch (server) {
            case ClusterPlan.BROKER -> KafkaProcess.command(folder, jars);
            case ClusterPlan.ZOOKEEPER -> ZooKeeperProcess.command(folder, jars);
            case ClusterPlan.JOB_MANAGER -> flink.jobManager();
            default -> flink.taskManager(server);
          };
      commands.put(server, command.with(plan.options().jvm()));
    }
    return commands;
  }
}
