package se.garantivakt.drill;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between clients and a broker on loopback, and can be cut: connections break and none is
 * taken until it is mended. It can also cut itself at the first request of a kind, before the
 * broker has heard it.
 */
final class Proxy implements Closeable {
  /** Kafka's request that ends a transaction (its protocol, key 26). */
  static final short END_TRANSACTION = 26;

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile OptionalInt broker = OptionalInt.empty();
  private volatile boolean isCut;
  private volatile Optional<Trap> trap = Optional.empty();

  /** Waits for a request of that kind. */
  private record Trap(short key, CountDownLatch sprung) {}

  private Proxy(ServerSocket server) {
    this.server = server;
  }

  /** On a free port of loopback. */
  static Proxy open() {
    try {
      Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      start("proxy", proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new DrillException("no proxy can listen: " + e, e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** Where the broker listens for it. */
  void leadTo(int port) {
    broker = OptionalInt.of(port);
  }

  /** From now on nothing passes. */
  void cut() {
    isCut = true;
    open.forEach(Proxy::close);
  }

  /** From now on all passes. */
  void mend() {
    trap = Optional.empty();
    isCut = false;
  }

  /** Cuts itself at the first request of that kind; waits for it. */
  void cutAt(short request, long patienceSeconds) {
    Trap set = new Trap(request, new CountDownLatch(1));
    trap = Optional.of(set);
    try {
      if (!set.sprung().await(patienceSeconds, TimeUnit.SECONDS)) {
        throw new DrillException("no request " + request + " in " + patienceSeconds + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DrillException("interrupted", e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (isCut || broker.isEmpty()) {
          close(client);
        } else {
          connect(client, broker.getAsInt());
        }
      } catch (IOException gone) {
        // the next one may come, unless the proxy was closed
      }
    }
  }

  private void connect(Socket client, int port) throws IOException {
    Socket to;
    try {
      to = new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException noBroker) {
      close(client);
      return;
    }
    open.add(client);
    open.add(to);
    start("proxy-requests", () -> pass(client, to, true));
    start("proxy-answers", () -> pass(to, client, false));
  }

  private void pass(Socket from, Socket to, boolean isRequest) {
    try (from;
        to) {
      if (isRequest) {
        requests(from.getInputStream(), new DataOutputStream(to.getOutputStream()));
      } else {
        from.getInputStream().transferTo(to.getOutputStream());
      }
    } catch (IOException broken) {
      // as connections break
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** Each is its length and its bytes, which begin with what is asked. */
  private void requests(InputStream from, DataOutputStream to) throws IOException {
    DataInputStream in = new DataInputStream(from);
    while (true) {
      int length = in.readInt();
      byte[] bytes = new byte[length];
      in.readFully(bytes);
      short key = (short) (bytes[0] << 8 | bytes[1] & 0xFF);
      Optional<Trap> sprung = trap.filter(set -> set.key() == key);
      if (sprung.isPresent()) {
        cut();
        sprung.get().sprung().countDown();
        return;
      }
      to.writeInt(length);
      to.write(bytes);
      to.flush();
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // nothing is lost by it
    }
  }

  @Override
  public void close() {
    cut();
    try {
      server.close();
    } catch (IOException e) {
      throw new DrillException("the proxy cannot be closed: " + e, e);
    }
  }
}
