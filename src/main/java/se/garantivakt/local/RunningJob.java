package se.garantivakt.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.FlinkSettings;

/**
 * The job on a Flink of its own in this JVM, on loopback. It fails at the first failure: on one
 * machine there is nothing to wait for.
 *
 * @param end done when it has ended, with why if it failed
 * @param webPage Flink's own
 */
public record RunningJob(JobClient client, CompletableFuture<?> end, String webPage)
    implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  /** Starts it. */
  public static RunningJob start(BreachDetection job) throws Exception {
    return start(job, new Configuration());
  }

  /** The same with further configuration of Flink's, which wins over that of the job. */
  public static RunningJob start(BreachDetection job, Configuration further) throws Exception {
    int port = freePort();
    Configuration flink = FlinkSettings.of(job.settings().run());
    flink.addAll(further);
    flink.setString("restart-strategy.type", "none");
    flink.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    flink.set(RestOptions.ADDRESS, "127.0.0.1");
    flink.set(RestOptions.BIND_PORT, Integer.toString(port));
    flink.set(RestOptions.PORT, port);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(flink);
    job.build(env);
    JobClient client = env.executeAsync("garantivakt");
    return new RunningJob(client, client.getJobExecutionResult(), "http://127.0.0.1:" + port);
  }

  /** Whether it has ended. */
  public boolean hasEnded() {
    return end.isDone();
  }

  /** Why it failed, if it has. */
  public Optional<Throwable> failure() {
    try {
      if (hasEnded()) {
        end.get();
      }
      return Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.of(root(failed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(e);
    }
  }

  /** Ends it. */
  @Override
  public void close() {
    if (hasEnded()) {
      return;
    }
    try {
      client.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException alreadyGone) {
      // it ends with this JVM
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Throwable root(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
