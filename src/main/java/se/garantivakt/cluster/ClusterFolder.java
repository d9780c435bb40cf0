package se.garantivakt.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything of one cluster lies. What it holds outlives the servers: the broker's data, the
 * checkpoints and the savepoints are there again when the cluster is next up in the same folder.
 *
 * @param root absolute
 */
public record ClusterFolder(Path root) {
  public ClusterFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** Configuration of the servers, and how each was started. */
  public Path conf() {
    return root.resolve("conf");
  }

  /** One log for each server, added to at each start. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Where Flink keeps checkpoints. */
  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** Where savepoints go. */
  public Path savepoints() {
    return root.resolve("savepoints");
  }

  /** Where a JobManager leaves its jobs for the one after it. */
  Path jobs() {
    return root.resolve("jobs");
  }

  Path zooKeeper() {
    return root.resolve("zookeeper");
  }

  /** A folder as Flink is told it: by scheme, nothing encoded. */
  static String forFlink(Path folder) {
    return "file://" + folder;
  }

  /** What {@code up} chose. */
  Path plan() {
    return root.resolve("cluster.json");
  }

  Path broker() {
    return root.resolve("broker");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** Classes of this project that the servers need. */
  Path classes() {
    return root.resolve("classes");
  }

  Path lock() {
    return root.resolve("lock");
  }

  /** The log of a server. */
  public Path log(String server) {
    return logs().resolve(server + ".log");
  }

  Path pid(String server) {
    return root.resolve("pids").resolve(server + ".pid");
  }

  /** The file of arguments that a server's process names on its command line. */
  Path arguments(String server) {
    return conf().resolve(server + ".args");
  }

  void create() {
    try {
      for (Path folder :
          List.of(conf(), logs(), checkpoints(), savepoints(), temporary(), classes(), broker())) {
        Files.createDirectories(folder);
      }
      Files.createDirectories(root.resolve("pids"));
    } catch (IOException e) {
      throw new ClusterException("the folder " + root + " cannot be made: " + e.getMessage(), e);
    }
  }
}
