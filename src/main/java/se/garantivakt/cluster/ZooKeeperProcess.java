package se.garantivakt.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The ZooKeeper, one alone, in which a JobManager leaves word of its jobs. */
final class ZooKeeperProcess {
  private ZooKeeperProcess() {}

  /** Writes what it reads. */
  static void prepare(ClusterFolder folder, ClusterPlan plan) {
    String text =
        """
        tickTime=2000
        dataDir=%s
        clientPort=%d
        clientPortAddress=%s
        admin.enableServer=false
        initLimit=10
        syncLimit=5
        """
            .formatted(folder.zooKeeper(), plan.port(ClusterPlan.ZOOKEEPER), Ports.LOOPBACK);
    try {
      Files.writeString(configuration(folder), text);
    } catch (IOException e) {
      throw new ClusterException("ZooKeeper's configuration cannot be written: " + e, e);
    }
  }

  private static Path configuration(ClusterFolder folder) {
    return folder.conf().resolve("zoo.cfg");
  }

  static JvmCommand command(ClusterFolder folder, RuntimeJars jars) {
    List<String> options =
        Stream.concat(
                Stream.of("-Xmx128m"),
                ProcessLogging.ofServer(folder, ClusterPlan.ZOOKEEPER).stream())
            .toList();
    return new JvmCommand(
        ClusterPlan.ZOOKEEPER,
        options,
        jars.flink(),
        "org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer",
        List.of("--zkConfigFile", configuration(folder).toString(), "--peerId", "1"));
  }
}
