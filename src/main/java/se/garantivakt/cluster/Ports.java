package se.garantivakt.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports on loopback, below those that the system gives to outgoing connections (32768 and
 * more): while servers start, clients already try to reach them, and such a connection may be given
 * the very port that it tries to reach.
 */
final class Ports {
  static final String LOOPBACK = "127.0.0.1";
  static final int LOWEST = 20_000;
  static final int ABOVE = 32_768;

  private static final int ATTEMPTS = 2_000;

  private Ports() {}

  /**
   * That many ports, all different, that were free a moment ago. Another process may take one
   * before it is used; then the server that was to have it says so in its log.
   */
  static List<Integer> free(int count) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS && found.size() < count; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE);
      if (!found.contains(port) && isFree(port)) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new ClusterException(
          "there are no " + count + " free ports from " + LOWEST + " to " + (ABOVE - 1));
    }
    return List.copyOf(found);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port), 1);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
