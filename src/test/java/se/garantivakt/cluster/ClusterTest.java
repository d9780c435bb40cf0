package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.time.MachineClock;

/** What can be seen of a cluster without one that works; {@code ClusterIT} has that. */
class ClusterTest {
  @TempDir private Path temp;

  private final RuntimeJars jars = RuntimeJars.of(Path.of("").toAbsolutePath());

  @AfterEach
  void leaveNothing() {
    ServerProcess.all(folder()).forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void where_nothing_was_started_nothing_runs_and_nothing_is_to_be_ended() {
    assertThat(cluster().status().plan()).isEmpty();
    assertThat(cluster().status().isUp()).isFalse();
    assertThat(cluster().down()).isZero();
    assertThatThrownBy(cluster()::plan).hasMessage("there is no cluster in " + folder().root());
  }

  @Test
  void a_server_that_dies_while_it_starts_is_named_with_the_end_of_its_log() {
    UpOptions bad =
        new UpOptions(1, 1, false, new BrokerChoice.None(), Map.of(), List.of("-XX:NoSuchOption"));
    assertThatThrownBy(() -> cluster().up(bad, jars, line -> {}))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("ended while it started (exit code 1)")
        .hasMessageContaining(folder().logs().toString())
        .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
    assertThat(ServerProcess.all(folder())).isEmpty();
    assertThat(cluster().status().runsAnything()).isFalse();
    assertThat(cluster().status().servers()).hasSize(2);
  }

  @Test
  void two_do_not_start_and_stop_at_once() {
    try (FolderLock lock = FolderLock.take(folder())) {
      assertThatThrownBy(cluster()::down).hasMessageContaining("another run is starting or");
    }
    assertThat(cluster().down()).isZero();
  }

  @Test
  void a_server_that_is_not_in_the_plan_cannot_be_started_again() {
    new PlanFile(folderMade())
        .write(
            ClusterPlan.onFreePorts(
                new UpOptions(1, 1, false, new BrokerChoice.None(), Map.of(), List.of())));
    assertThatThrownBy(() -> cluster().restart("broker", jars, line -> {}))
        .hasMessage("there is no server «broker»; allowed: jobmanager, taskmanager-1");
  }

  @Test
  void a_jar_that_is_not_there_is_told_with_what_makes_it() {
    Path jar = temp.resolve("no.jar");
    assertThatThrownBy(
            () ->
                new JobSubmission(
                    jar, "Job", Optional.empty(), Optional.empty(), false, List.of(), List.of()))
        .hasMessageContaining("there is no jar " + jar)
        .hasMessageContaining("mvn package");
  }

  private Cluster cluster() {
    return new Cluster(folder(), new MachineClock());
  }

  private ClusterFolder folder() {
    return new ClusterFolder(temp.resolve("cluster"));
  }

  private ClusterFolder folderMade() {
    folder().create();
    return folder();
  }
}
