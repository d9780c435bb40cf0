package se.garantivakt.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    try (Writer writer = Files.newBufferedWriter(properties(folder))) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new ClusterException("the broker's properties cannot be written: " + e, e);
    }
    if (!Files.exists(folder.broker().resolve("data").resolve("meta.properties"))) {
      format(properties(folder));
    }
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
