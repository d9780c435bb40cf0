package se.garantivakt.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the processes of a cluster log: a server to its standard output, which goes to its file, so
 * that what the virtual machine says when it dies stands there too; a client straight to its file,
 * since its standard output is an answer.
 */
final class ProcessLogging {
  private static final String COMMON =
      """
      status = error
      rootLogger.level = info
      rootLogger.appenderRef.log.ref = log
      appender.log.name = log
      appender.log.layout.type = PatternLayout
      appender.log.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss,SSSXXX} %-5p %c{1.} [%t] %m%n
      # on info, a page for each client made
      logger.clients.name = org.apache.kafka.clients
      logger.clients.level = warn
      """;

  private static final String SERVER = COMMON + "appender.log.type = Console\n";
  private static final String CLIENT =
      COMMON + "appender.log.type = File\nappender.log.fileName = ${sys:log.file}\n";

  private ProcessLogging() {}

  static void write(ClusterFolder folder) throws IOException {
    Files.writeString(server(folder), SERVER);
    Files.writeString(client(folder), CLIENT);
  }

  private static Path server(ClusterFolder folder) {
    return folder.conf().resolve("log4j2.properties");
  }

  private static Path client(ClusterFolder folder) {
    return folder.conf().resolve("log4j2-client.properties");
  }

  /** Options of the virtual machine of a server. */
  static List<String> ofServer(ClusterFolder folder, String name) {
    return options(server(folder), folder.log(name));
  }

  /** Options of the virtual machine of a client. */
  static List<String> ofClient(ClusterFolder folder, String name) {
    return options(client(folder), folder.log(name));
  }

  /** Flink's web page shows the file {@code log.file}. */
  private static List<String> options(Path configuration, Path log) {
    return List.of(
        "-Dlog4j2.configurationFile=" + configuration.toUri(),
        "-Dlog.file=" + log,
        "-Dfile.encoding=UTF-8");
  }
}
