package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.drill.Drills;

/** What the command says without holding a drill; .ci/run holds one. */
class DrillCommandTest {
  @TempDir private Path folder;

  @Test
  void without_a_name_it_tells_which_drills_there_are() {
    CommandRun run = CommandRun.of("drill");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines().map(line -> line.split(" ")[0]))
        .containsExactlyElementsOf(Drills.names());
  }

  @Test
  void an_unknown_name_is_wrong_use_and_the_allowed_ones_are_told() {
    CommandRun run = CommandRun.of("drill", "earthquake");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("«earthquake»; allowed: task-managers, job-manager");
  }

  @Test
  void names_and_all_do_not_go_together() {
    CommandRun run = CommandRun.of("drill", "storm", "--all");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("do not go together");
  }

  @Test
  void what_an_earlier_drill_has_left_is_not_overwritten() throws Exception {
    Files.createDirectory(folder.resolve("storm"));
    CommandRun run = CommandRun.of("drill", "broker", "storm", "--dir", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("storm holds an earlier drill");
    assertThat(folder.resolve("broker")).doesNotExist();
  }

  @Test
  void a_page_needs_drills_that_were_held() {
    Path page = folder.resolve("page.md");
    CommandRun run = CommandRun.of("drill", "--page", page.toString(), "--dir", folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.err()).contains("no drill was held in");
    assertThat(page).doesNotExist();
  }
}
