package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.garantivakt.deployment.Dockerfile.Copy;

class DockerfileTest {
  private static final List<Copy> FROM_THE_PROJECT =
      Dockerfile.copies().stream().filter(copy -> copy.stage().isEmpty()).toList();

  @Test
  void all_that_is_copied_from_the_project_is_there() {
    assertThat(FROM_THE_PROJECT).isNotEmpty();
    for (Copy copy : FROM_THE_PROJECT) {
      assertThat(copy.sources()).allSatisfy(source -> assertThat(Path.of(source)).exists());
    }
  }

  @Test
  void all_that_is_copied_from_the_project_is_handed_to_the_build_of_images() {
    List<String> handed =
        Manifests.text(Path.of("docker", "Dockerfile.dockerignore"))
            .lines()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    assertThat(FROM_THE_PROJECT)
        .flatExtracting(Copy::sources)
        .allSatisfy(
            source ->
                assertThat(handed)
                    .anyMatch(in -> source.equals(in) || source.startsWith(in + "/")));
  }

  @Test
  void all_other_files_come_from_stages_that_are_there() {
    assertThat(Dockerfile.copies())
        .flatExtracting(copy -> copy.stage().stream().toList())
        .isNotEmpty()
        .allMatch(stage -> Dockerfile.stages().contains(stage));
  }

  @Test
  void flink_java_and_log4j_are_those_of_the_pom() {
    String java = Pom.property("maven.compiler.release");
    assertThat(Dockerfile.of("FROM"))
        .contains("flink:" + Pom.property("flink.version") + "-scala_2.12-java" + java + " AS job")
        .anyMatch(from -> from.startsWith("maven:") && from.contains("-temurin-" + java + " "))
        .anyMatch(from -> from.startsWith("eclipse-temurin:" + java + "-"));
    assertThat(Dockerfile.copies())
        .flatExtracting(Copy::sources)
        .filteredOn(source -> source.contains("/log4j-"))
        .hasSize(4)
        .allMatch(source -> source.endsWith("-" + Pom.property("log4j.version") + ".jar"));
  }

  @Test
  void what_runs_is_not_root() {
    List<String> instructions = Dockerfile.instructions();
    for (String stage : List.of("cli", "job")) {
      List<String> users =
          instructions.stream()
              .dropWhile(line -> !line.endsWith(" AS " + stage))
              .skip(1)
              .takeWhile(line -> !line.startsWith("FROM "))
              .filter(line -> line.startsWith("USER "))
              .toList();
      assertThat(users).as(stage).isNotEmpty();
      assertThat(users.get(users.size() - 1)).isIn("USER 9999:9999", "USER flink");
    }
  }

  @Test
  void the_image_that_is_built_when_none_is_named_is_that_of_the_job() {
    assertThat(Dockerfile.stages()).last().isEqualTo("job");
  }
}
