package se.garantivakt.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The properties of a lone Kafka broker on loopback, embedded or as a process of its own. */
public final class BrokerProperties {
  private BrokerProperties() {}

  /** The same with further properties of a Kafka broker, which win over those set here. */
  public static Properties of(
      Path folder, int port, int controllerPort, Map<String, String> further) {
    Properties p = of(folder, port, controllerPort);
    p.putAll(further);
    return p;
  }

  /** One broker that is its own controller, with internal topics that need no other. */
  public static Properties of(Path folder, int port, int controllerPort) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    p.put("log.dirs", folder.resolve("data").toString());
    p.put("auto.create.topics.enable", "false");
    for (String topic :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      p.put(topic + ".replication.factor", "1");
      p.put(topic + ".num.partitions", "1");
      if (!topic.startsWith("offsets")) {
        p.put(topic + ".min.isr", "1");
      }
    }
    p.put("group.initial.rebalance.delay.ms", "0");
    return p;
  }
}
