package se.garantivakt.cluster.loopback;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Keeps Java's own HTTP servers on loopback when they ask for every address of the machine. Flink's
 * Prometheus reporter always does, and has no setting for it. Takes effect where the system
 * property {@value #PROPERTY} names this class and {@value #EXPORTS} is open to it.
 */
public final class LoopbackHttpServers extends HttpServerProvider {
  /** The system property by which Java finds a provider. */
  public static final String PROPERTY = "com.sun.net.httpserver.HttpServerProvider";

  /** What the provider of the JDK, which does the work, must be exported as. */
  public static final String EXPORTS = "jdk.httpserver/sun.net.httpserver";

  private static final String OF_THE_JDK = "sun.net.httpserver.DefaultHttpServerProvider";

  private final HttpServerProvider jdk;

  /** For Java, which makes the one instance of a process. */
  public LoopbackHttpServers() throws ReflectiveOperationException {
    jdk = (HttpServerProvider) Class.forName(OF_THE_JDK).getDeclaredConstructor().newInstance();
  }

  @Override
  public HttpServer createHttpServer(InetSocketAddress address, int backlog) throws IOException {
    return jdk.createHttpServer(onLoopback(address), backlog);
  }

  @Override
  public HttpsServer createHttpsServer(InetSocketAddress address, int backlog) throws IOException {
    return jdk.createHttpsServer(onLoopback(address), backlog);
  }

  static InetSocketAddress onLoopback(InetSocketAddress asked) {
    return asked.getAddress().isAnyLocalAddress()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), asked.getPort())
        : asked;
  }
}
