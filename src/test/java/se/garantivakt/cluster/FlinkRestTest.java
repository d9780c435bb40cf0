package se.garantivakt.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A JobManager that cannot answer yet is waited for like one that is not there yet. */
class FlinkRestTest {
  private HttpServer server;
  private FlinkRest flink;

  @BeforeEach
  void starts() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    flink = new FlinkRest("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  @Test
  void while_a_leader_is_elected_there_is_no_answer() {
    answers(503, "{\"errors\":[\"Service temporarily unavailable due to an ongoing election.\"]}");
    assertThat(flink.ask("/overview")).isEmpty();
    assertThatThrownBy(() -> flink.get("/overview"))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("does not answer at http://127.0.0.1:")
        .hasMessageContaining("ongoing election");
  }

  @Test
  void a_refusal_is_told_in_flinks_own_words() {
    answers(404, "{\"errors\":[\"org.apache.flink.X$NotFoundException: Job 17 not found\"]}");
    assertThatThrownBy(() -> flink.ask("/overview"))
        .isInstanceOf(ClusterException.class)
        .hasMessageStartingWith("Flink refuses: ")
        .hasMessageContaining("Job 17 not found");
  }

  private void answers(int status, String body) {
    server.createContext(
        "/overview",
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }
}
