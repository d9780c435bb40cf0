package se.garantivakt.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.time.WallClock;

/** What a JobManager says of a job that it has just taken, and what is made of it. */
class JobStartTest {
  private static final String STARTING = job("RUNNING", "RUNNING", "INITIALIZING");
  private static final String REFUSED =
      """
      org.apache.flink.runtime.execution.SuppressRestartsException: Unrecoverable failure.
      \tat a.B.c(B.java:1)
      \tSuppressed: java.lang.Exception: beside it
      Caused by: java.lang.IllegalStateException: raise its version
      \t... 20 more
      """;

  private final Deque<String> answers = new ArrayDeque<>();
  private final SecondHand clock = new SecondHand();
  private String history = "{\"exceptionHistory\": {\"entries\": []}}";
  private HttpServer jobManager;

  @BeforeEach
  void serve() throws IOException {
    jobManager = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    jobManager.createContext("/jobs/7", exchange -> answer(exchange, next()));
    jobManager.createContext("/jobs/7/exceptions", exchange -> answer(exchange, history));
    jobManager.start();
  }

  @AfterEach
  void stop() {
    jobManager.stop(0);
  }

  @Test
  void it_has_started_when_all_tasks_run_and_not_before() {
    String running = job("RUNNING", "RUNNING", "RUNNING");
    String later = job("FAILED", "FAILED", "CANCELED");
    answers.addAll(List.of(job("CREATED"), STARTING, running, later));
    start().await();
    assertThat(answers).containsExactly(later);
  }

  @Test
  void one_that_has_come_to_its_end_has_started() {
    answers.addAll(List.of(STARTING, job("FINISHED", "FINISHED", "FINISHED")));
    start().await();
  }

  @Test
  void one_that_refuses_its_state_is_told_with_the_reason() {
    answers.addAll(List.of(STARTING, job("FAILED", "CANCELED", "FAILED")));
    failedBy(REFUSED);
    assertThatThrownBy(() -> start().await())
        .isInstanceOf(ClusterException.class)
        .hasMessage("the job 7 was taken and is FAILED: raise its version");
  }

  @Test
  void one_that_does_not_come_to_run_is_not_waited_for_for_ever() {
    answers.add(job("RESTARTING", "FAILED", "CANCELED"));
    failedBy("java.lang.IllegalStateException: no broker\n\tat a.B.c(B.java:1)\n");
    assertThatThrownBy(() -> start().await())
        .hasMessage(
            "the job 7 was taken and is RESTARTING (no broker), but not all of its tasks ran"
                + " within 120 s");
  }

  private JobStart start() {
    String address = "http://127.0.0.1:" + jobManager.getAddress().getPort();
    return new JobStart(new FlinkRest(address), new Await(clock, () -> clock.seconds += 30), "7");
  }

  private void failedBy(String stack) {
    String text = stack.replace("\n", "\\n").replace("\t", "\\t");
    history = "{\"exceptionHistory\": {\"entries\": [{\"stacktrace\": \"" + text + "\"}]}}";
  }

  /** One after the other; the last again and again. */
  private String next() {
    return answers.size() > 1 ? answers.poll() : answers.peek();
  }

  private static String job(String state, String... tasks) {
    List<String> vertices =
        List.of(tasks).stream().map(task -> "{\"status\": \"" + task + "\"}").toList();
    return "{\"state\": \"" + state + "\", \"vertices\": [" + String.join(",", vertices) + "]}";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static final class SecondHand implements WallClock {
    private static final long serialVersionUID = 1L;

    private long seconds;

    @Override
    public long millis() {
      return seconds * 1_000;
    }

    @Override
    public long nanos() {
      return seconds * 1_000_000_000;
    }
  }
}
