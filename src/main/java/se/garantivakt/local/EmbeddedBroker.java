package se.garantivakt.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker (KRaft, one process for broker and controller) in this JVM, on loopback. It
 * can be stopped and started again at the same address with what it held. Topics must be created;
 * it makes none by itself.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final Properties properties;
  private KafkaRaftServer server;

  private EmbeddedBroker(Path folder, int port, Properties properties) {
    this.folder = folder;
    this.port = port;
    this.properties = properties;
  }

  /** Formats a folder for a broker on free ports, unless it is one already, and starts it. */
  public static EmbeddedBroker start(Path folder) throws IOException {
    return start(folder, Map.of());
  }

  /** The same with further properties of a Kafka broker, which win over those set here. */
  public static EmbeddedBroker start(Path folder, Map<String, String> further) throws IOException {
    int[] ports = freePorts();
    return start(folder, ports[0], ports[1], further);
  }

  private static EmbeddedBroker start(
      Path folder, int port, int controllerPort, Map<String, String> further) throws IOException {
    Properties properties = BrokerProperties.of(folder, port, controllerPort, further);
    EmbeddedBroker broker = new EmbeddedBroker(folder, port, properties);
    broker.format();
    broker.restart();
    return broker;
  }

  /** What clients name as {@code bootstrap.servers}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Stops it; what it held stays in its folder. */
  public void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Starts it, after {@link #stop}, where it was. */
  public void restart() {
    server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
  }

  @Override
  public void close() {
    stop();
  }

  private void format() throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("server.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String id = Uuid.randomUuid().toString();
    String[] arguments = {"format", "-t", id, "-c", file.toString(), "--ignore-formatted"};
    int code = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    if (code != 0) {
      throw new IOException(
          "the folder "
              + folder
              + " cannot be formatted for a broker: "
              + said.toString(StandardCharsets.UTF_8));
    }
  }

  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket other = new ServerSocket(0, 1, loopback)) {
      return new int[] {one.getLocalPort(), other.getLocalPort()};
    }
  }
}
