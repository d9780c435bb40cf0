package se.garantivakt.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Behind it stands an echo that speaks in frames as Kafka does. */
@Timeout(60)
class ProxyTest {
  private static final short FETCH = 1;

  private ServerSocket broker;
  private Proxy proxy;

  @BeforeEach
  void listen() throws IOException {
    broker = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread echo = new Thread(this::echo);
    echo.setDaemon(true);
    echo.start();
    proxy = Proxy.open();
    proxy.leadTo(broker.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    broker.close();
  }

  private void echo() {
    while (!broker.isClosed()) {
      try {
        Socket client = broker.accept();
        Thread one =
            new Thread(
                () -> {
                  try (client) {
                    client.getInputStream().transferTo(client.getOutputStream());
                  } catch (IOException gone) {
                    // as connections break
                  }
                });
        one.setDaemon(true);
        one.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Test
  void requests_and_answers_pass_unchanged() throws IOException {
    try (Client client = new Client(proxy.port())) {
      assertThat(client.ask(FETCH)).isEqualTo(FETCH);
      assertThat(client.ask(Proxy.END_TRANSACTION)).isEqualTo(Proxy.END_TRANSACTION);
    }
  }

  @Test
  void nothing_passes_while_it_is_cut_and_all_when_it_is_mended() throws IOException {
    try (Client client = new Client(proxy.port())) {
      client.ask(FETCH);
      proxy.cut();
      assertThatThrownBy(() -> client.ask(FETCH)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(
            () -> {
              try (Client late = new Client(proxy.port())) {
                late.ask(FETCH);
              }
            })
        .isInstanceOf(IOException.class);
    proxy.mend();
    try (Client client = new Client(proxy.port())) {
      assertThat(client.ask(FETCH)).isEqualTo(FETCH);
    }
  }

  @Test
  void it_cuts_itself_before_the_broker_hears_the_request_that_is_waited_for() throws Exception {
    try (Client client = new Client(proxy.port());
        Client other = new Client(proxy.port())) {
      other.ask(FETCH);
      CompletableFuture<Void> sprung =
          CompletableFuture.runAsync(() -> proxy.cutAt(Proxy.END_TRANSACTION, 30));
      while (!sprung.isDone()) {
        try {
          assertThat(client.ask(sprung.isDone() ? FETCH : FETCH)).isEqualTo(FETCH);
          client.askUnlessCut(Proxy.END_TRANSACTION);
        } catch (IOException cut) {
          break;
        }
      }
      sprung.get();
      assertThatThrownBy(() -> other.ask(FETCH)).isInstanceOf(IOException.class);
    }
  }

  /** Sends frames of a few bytes, and reads one back. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    Client(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      out = new DataOutputStream(socket.getOutputStream());
      in = new DataInputStream(socket.getInputStream());
    }

    short ask(short key) throws IOException {
      out.writeInt(4);
      out.writeShort(key);
      out.writeShort(0);
      out.flush();
      assertThat(in.readInt()).isEqualTo(4);
      short told = in.readShort();
      in.readShort();
      return told;
    }

    /** Before the trap is set it comes back as it was. */
    void askUnlessCut(short key) throws IOException {
      assertThat(ask(key)).isEqualTo(key);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
