package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.time.MachineClock;

class ServerProcessTest {
  @TempDir private Path temp;
  private ClusterFolder folder;
  private ServerProcess server;

  @BeforeEach
  void prepare() {
    folder = new ClusterFolder(temp.resolve("with \"quotes\" and blanks"));
    folder.create();
    server = new ServerProcess(folder, "waiting");
  }

  @AfterEach
  void leaveNothing() {
    ServerProcess.all(folder).forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void it_is_known_by_its_number_and_ended_when_asked() throws Exception {
    Process process = server.start(waiting(), Map.of());
    awaitFound();
    assertThat(server.running().map(ProcessHandle::pid)).contains(process.pid());
    assertThat(new Shutdown(Duration.ofSeconds(10)).end(ServerProcess.all(folder))).isZero();
    assertThat(server.running()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void it_is_found_without_its_number() throws Exception {
    Process process = server.start(waiting(), Map.of());
    Files.delete(folder.pid("waiting"));
    assertThat(server.running()).isEmpty();
    awaitFound();
    assertThat(ServerProcess.all(folder)).extracting(ProcessHandle::pid).contains(process.pid());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void another_process_with_its_number_is_not_taken_for_it() throws IOException {
    Files.writeString(folder.pid("waiting"), ProcessHandle.current().pid() + "\n");
    assertThat(server.running()).isEmpty();
  }

  @Test
  void a_number_that_cannot_be_read_is_none() throws IOException {
    Files.writeString(folder.pid("waiting"), "?");
    assertThat(server.running()).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void who_does_not_listen_is_killed() throws IOException {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
            .start();
    assertThat(deaf.inputReader().readLine()).isEqualTo("ready");
    assertThat(new Shutdown(Duration.ofMillis(200)).end(List.of(deaf.toHandle()))).isEqualTo(1);
    assertThat(deaf.isAlive()).isFalse();
  }

  private JvmCommand waiting() {
    Path classes = Path.of("target", "test-classes").toAbsolutePath();
    String main = Waiting.class.getName();
    return new JvmCommand("waiting", List.of("-Xmx16m"), List.of(classes), main, List.of());
  }

  /** A process has its own command line only a moment after it was started. */
  private void awaitFound() {
    Await.on(new MachineClock())
        .until(
            Duration.ofSeconds(20),
            () -> ServerProcess.all(folder).stream().findFirst(),
            () -> "the process was not found");
  }
}
