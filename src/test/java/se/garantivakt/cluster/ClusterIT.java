package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.time.WallClock;

/**
 * The life of one cluster, from its start to its end, with a job from the packaged jar on it. One
 * story, since starting a cluster takes most of the time; it runs when the jar is there.
 */
class ClusterIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Most of the time goes into starting six times a Java process. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final WallClock clock = new MachineClock();
  private final RuntimeJars jars = RuntimeJars.of(PROJECT);
  private final List<String> progress = new ArrayList<>();

  @TempDir private Path temp;
  private ClusterFolder folder;
  private Cluster cluster;
  private Thread onExit;

  @BeforeEach
  void prepare() {
    folder = new ClusterFolder(temp.resolve("a folder with blanks"));
    cluster = new Cluster(folder, clock);
    onExit = new Thread(() -> ServerProcess.all(folder).forEach(ProcessHandle::destroyForcibly));
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  @AfterEach
  void leaveNothing() {
    new Shutdown(Duration.ofSeconds(5)).end(ServerProcess.all(folder));
    Runtime.getRuntime().removeShutdownHook(onExit);
  }

  @Test
  void a_job_counts_on_after_a_savepoint_and_after_a_crash() throws Exception {
    ClusterPlan plan = cluster.up(options(), jars, progress::add);
    assertThat(progress).hasSize(4).last().isEqualTo("1 TaskManager registered");
    assertThat(cluster.status().isUp()).isTrue();
    assertThatThrownBy(() -> cluster.up(options(), jars, progress::add))
        .hasMessageContaining("3 servers run already in")
        .hasMessageContaining("cluster down");
    assertThat(metrics(plan, "jobmanager")).contains("flink_jobmanager_");
    assertThat(metrics(plan, "taskmanager-1")).contains("flink_taskmanager_");

    Jobs jobs = new Jobs(plan, clock);
    Topics topics = new Topics(plan.bootstrap().orElseThrow());
    topics.create(CountingJob.IN, CountingJob.OUT);
    topics.send(CountingJob.IN, "vård", "vård");
    ClusterJob first = submit(plan, Optional.empty());
    assertThat(topics.read(CountingJob.OUT, 2, LIMIT)).containsExactly("vård 1", "vård 2");

    String savepoint = jobs.savepoint(first, folder.savepoints(), true, true);
    assertThat(Path.of(savepoint.replaceFirst("^file:", ""), "_metadata")).exists();
    assertThat(jobs.find(Optional.of(first.id())).state()).isEqualTo("FINISHED");

    ClusterJob second = submit(plan, Optional.of(savepoint));
    topics.send(CountingJob.IN, "vård");
    assertThat(topics.read(CountingJob.OUT, 3, LIMIT)).last().isEqualTo("vård 3");
    assertThat(jobs.savepoint(second, folder.savepoints(), false, false)).isNotEqualTo(savepoint);

    new ServerProcess(folder, "taskmanager-1").running().orElseThrow().destroyForcibly();
    until(() -> !cluster.status().isUp(), "the dead TaskManager was not missed");
    cluster.restart("taskmanager-1", jars, progress::add);
    topics.send(CountingJob.IN, "vård");
    assertThat(topics.read(CountingJob.OUT, 4, LIMIT)).last().isEqualTo("vård 4");

    assertThat(jobs.cancel(jobs.find(Optional.empty())).state()).isEqualTo("CANCELED");
    assertThat(cluster.down()).isEqualTo(3);
    assertThat(ServerProcess.all(folder)).isEmpty();
    assertThat(cluster.status().runsAnything()).isFalse();
    assertThat(cluster.down()).isZero();
  }

  private static UpOptions options() {
    return new UpOptions(1, 1, false, new BrokerChoice.Own(), Map.of(), QUICK);
  }

  private ClusterJob submit(ClusterPlan plan, Optional<String> savepoint) throws Exception {
    Path jar = temp.resolve("counting.jar");
    if (!Files.exists(jar)) {
      TestJar.with(CountingJob.class, PROJECT.resolve("target/garantivakt-job.jar"), jar);
    }
    JobSubmission submission =
        new JobSubmission(
            jar,
            CountingJob.class.getName(),
            Optional.empty(),
            savepoint,
            false,
            List.of(),
            List.of(plan.bootstrap().orElseThrow()));
    String id = submission.to(folder, plan, jars);
    Jobs jobs = new Jobs(plan, clock);
    until(() -> jobs.find(Optional.of(id)).state().equals("RUNNING"), "the job did not run");
    return jobs.find(Optional.of(id));
  }

  private void until(Supplier<Boolean> holds, String late) {
    Await.on(clock)
        .until(LIMIT, () -> Optional.of(holds.get()).filter(Boolean::booleanValue), () -> late);
  }

  private static String metrics(ClusterPlan plan, String server) throws Exception {
    int port = plan.metrics(server).orElseThrow();
    URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
    var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
