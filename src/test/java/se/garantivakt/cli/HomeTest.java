package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomeTest {
  @Test
  void the_rules_lie_beneath_the_project_folder() {
    assertThat(new Home(Path.of("a", "..", "b")).rules())
        .isAbsolute()
        .isEqualTo(Path.of("b", "config", "rules").toAbsolutePath());
  }

  @Test
  void without_a_launcher_it_is_the_current_folder() {
    assertThat(Home.ofThisRun().root().resolve("pom.xml")).isRegularFile();
  }
}
