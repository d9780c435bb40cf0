package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.garantivakt.cluster.TaskJvm;

/** Tasks run with the same options of Java wherever the job is started. */
class TaskJvmTest {
  static final List<String> JOBS = Manifests.JOBS;
  private static final String OPTIONS = String.join(" ", TaskJvm.OPTIONS);

  @ParameterizedTest
  @FieldSource("JOBS")
  void on_kubernetes(String job) {
    assertThat(
            Manifests.read(Manifests.of(job, "flink-deployment.yaml"))
                .at("/spec/flinkConfiguration/env.java.opts.taskmanager")
                .asText())
        .isEqualTo(OPTIONS);
  }

  @Test
  void by_docker_compose() {
    assertThat(
            Manifests.read(Manifests.COMPOSE)
                .at("/services/taskmanager/environment/FLINK_PROPERTIES")
                .asText()
                .lines())
        .contains("env.java.opts.taskmanager: " + OPTIONS);
  }

  @Test
  void as_is_advised_for_a_cluster_that_is_there() {
    assertThat(Manifests.text(Path.of("docs", "deploy.md")).lines())
        .contains("env.java.opts.taskmanager: " + OPTIONS);
  }

  @Test
  void by_the_command_line() {
    assertThat(Manifests.text(Path.of("jobs", "garantivakt")))
        .contains("options=(" + OPTIONS + " ");
  }
}
