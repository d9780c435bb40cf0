package se.garantivakt.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import se.garantivakt.local.BrokerProperties;

/** The Kafka broker of a cluster. */
final class KafkaProcess {
  private KafkaProcess() {}

  /** Writes its properties and makes its folder one of a broker, unless it is one already. */
  static void prepare(ClusterFolder folder, ClusterPlan plan) {
    int port = plan.port("broker");
    var properties = BrokerProperties.of(folder.broker(), port, plan.port("controller"));
    if (plan.options().broker() instanceof BrokerChoice.Own own) {
      own.proxy().ifPresent(proxy -> behind(proxy, plan, properties));
    }
    try (Writer writer = Files.newBufferedWriter(properties(folder))) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new ClusterException("the broker's properties cannot be written: " + e, e);
    }
    if (!Files.exists(folder.broker().resolve("data").resolve("meta.properties"))) {
      format(properties(folder));
    }
  }

  /** Who comes by this listener is sent back to the proxy. */
  private static void behind(int proxy, ClusterPlan plan, Properties properties) {
    add(properties, "listeners", "PROXIED://127.0.0.1:" + plan.port("proxied"));
    add(properties, "advertised.listeners", "PROXIED://127.0.0.1:" + proxy);
    add(properties, "listener.security.protocol.map", "PROXIED:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
  }

  private static void add(Properties properties, String key, String further) {
    properties.merge(key, further, (one, other) -> one + "," + other);
  }

  private static void format(Path properties) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String id = Uuid.randomUuid().toString();
    String[] format = {"format", "-t", id, "-c", properties.toString()};
    int code = StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (code != 0) {
      String why = said.toString(StandardCharsets.UTF_8).strip();
      throw new ClusterException("the broker's folder cannot be formatted: " + why);
    }
  }

  private static Path properties(ClusterFolder folder) {
    return folder.conf().resolve("server.properties");
  }

  static JvmCommand command(ClusterFolder folder, RuntimeJars jars) {
    List<String> options =
        Stream.concat(
                Stream.of("-Xmx512m"), ProcessLogging.ofServer(folder, ClusterPlan.BROKER).stream())
            .toList();
    return new JvmCommand(
        ClusterPlan.BROKER,
        options,
        jars.broker(),
        "kafka.Kafka",
        List.of(properties(folder).toString()));
  }
}
