package se.garantivakt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.engine.TypicalEpisode;

class OpenStateTest {
  private static final int EPISODES = 4_000;

  @TempDir private Path folder;

  @Test
  void an_open_episode_of_eight_events_takes_400_bytes_at_most_once_compacted() throws Exception {
    try (OpenTask task = new OpenTask(folder, "128mb")) {
      for (int event = 0; event < TypicalEpisode.EVENTS; event++) {
        task.round(event, EPISODES, UnaryOperator.identity());
      }
      task.bytesOfState(Files.createDirectory(folder.resolve("snapshot")));
      long bytes = task.bytesCompacted().values().stream().mapToLong(Long::longValue).sum();
      assertThat(bytes / EPISODES).isBetween(200L, 400L);
    }
  }
}
