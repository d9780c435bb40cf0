package se.garantivakt.cluster;

import java.util.List;
import java.util.Map;

/**
 * What is asked of a cluster.
 *
 * @param taskManagers one or more
 * @param slots of each TaskManager, one or more
 * @param standBy whether a JobManager that is started again goes on with its jobs (high
 *     availability): a ZooKeeper remembers them
 * @param broker whose broker
 * @param flink settings of Flink that win over those made here
 * @param jvm options for the Java of every server
 */
public record UpOptions(
    int taskManagers,
    int slots,
    boolean standBy,
    BrokerChoice broker,
    Map<String, String> flink,
    List<String> jvm) {
  public UpOptions {
    if (taskManagers < 1) {
      throw new ClusterException(
          "the number of TaskManagers is " + taskManagers + "; allowed is 1 or more");
    }
    if (slots < 1) {
      throw new ClusterException("the number of slots is " + slots + "; allowed is 1 or more");
    }
    flink = Map.copyOf(flink);
    jvm = List.copyOf(jvm);
  }
}
