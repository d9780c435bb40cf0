package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/breach-detection/submit}, with a Flink that only tells what it was told. */
class SubmitScriptTest {
  private record Answer(int code, List<String> lines) {}

  @TempDir private Path folder;

  @BeforeEach
  void a_flink_and_a_jar() throws IOException {
    Path flink = Files.createDirectories(folder.resolve("bin")).resolve("flink");
    Files.writeString(flink, "#!/bin/sh\nprintf '%s\\n' \"$@\" \"$FLINK_ENV_JAVA_OPTS_CLI\"\n");
    assertThat(flink.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("job.jar"), "jar");
  }

  @Test
  void what_is_for_the_job_is_handed_on_and_its_folder_told() throws Exception {
    Answer answer = submit("--settings", "a file.yaml");
    assertThat(answer.code()).isZero();
    assertThat(answer.lines())
        .containsExactly(
            "run",
            "--detached",
            "-c",
            "se.garantivakt.cli.BreachDetectionJob",
            folder.resolve("job.jar").toString(),
            "--settings",
            "a file.yaml",
            "-Dgarantivakt.home=" + Path.of("").toAbsolutePath());
  }

  @Test
  void a_savepoint_is_told_to_flink_and_not_to_the_job() throws Exception {
    assertThat(submit("--from-savepoint", "s3://a/b", "--set", "x=y").lines())
        .containsSequence("--fromSavepoint", "s3://a/b", "-c")
        .containsSequence("--set", "x=y");
    assertThat(submit("--from-savepoint=s3://a/b").lines())
        .containsSequence("--fromSavepoint", "s3://a/b", "-c");
  }

  @Test
  void a_savepoint_that_is_missing_or_stands_too_late_starts_nothing() throws Exception {
    for (Answer refused :
        List.of(submit("--from-savepoint"), submit("--set", "x=y", "--from-savepoint", "s3://a"))) {
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.lines()).hasSize(1).allMatch(it -> it.contains("--from-savepoint"));
    }
  }

  @Test
  void without_a_jar_or_flink_it_says_what_to_do() throws Exception {
    Files.delete(folder.resolve("job.jar"));
    assertThat(submit().lines()).hasSize(1).allMatch(it -> it.contains("mvn package"));
    Files.delete(folder.resolve("bin").resolve("flink"));
    Answer answer = submit();
    assertThat(answer.code()).isEqualTo(70);
    assertThat(answer.lines()).hasSize(1).allMatch(it -> it.contains("FLINK_HOME"));
  }

  private Answer submit(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("jobs/breach-detection/submit"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("FLINK_ENV_JAVA_OPTS_CLI");
    builder.environment().put("FLINK_HOME", folder.toString());
    builder.environment().put("GARANTIVAKT_JAR", folder.resolve("job.jar").toString());
    Process script = builder.start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(script.waitFor(), said.lines().map(String::stripTrailing).toList());
  }
}
