package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FlinkDeploymentTest {
  static final List<String> JOBS = Manifests.JOBS;

  @ParameterizedTest
  @FieldSource("JOBS")
  void the_operator_takes_it_and_no_unknown_field(String job) {
    ObjectNode resource = (ObjectNode) deployment(job);
    assertThat(OperatorSchema.errors(resource)).isEmpty();
    ((ObjectNode) resource.at("/spec/job")).put("upgradeModus", "savepoint");
    assertThat(OperatorSchema.errors(resource)).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void pods_run_without_root_rights_and_with_a_root_that_cannot_be_written(String job) {
    JsonNode pod = deployment(job).at("/spec/podTemplate/spec");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(9999);
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    JsonNode container = main(job).path("securityContext");
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(Manifests.texts(container.at("/capabilities/drop"))).containsExactly("ALL");
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void what_must_be_written_is_written_to_volumes_of_limited_size(String job) {
    JsonNode volumes = deployment(job).at("/spec/podTemplate/spec/volumes");
    List<String> declared = volumes.findValuesAsText("name");
    assertThat(main(job).path("volumeMounts").findValuesAsText("name"))
        .isNotEmpty()
        .allMatch(declared::contains);
    assertThat(volumes.findValues("emptyDir")).hasSize(3).allMatch(it -> it.has("sizeLimit"));
    assertThat(main(job).path("volumeMounts").findValuesAsText("mountPath"))
        .contains("/tmp", "/opt/flink/log", flink(job).path("io.tmp.dirs").asText());
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void processor_and_memory_are_limited(String job) {
    for (String role : List.of("jobManager", "taskManager")) {
      JsonNode resource = deployment(job).at("/spec/" + role + "/resource");
      assertThat(resource.path("cpu").asDouble()).isPositive();
      assertThat(resource.path("memory").asText()).matches("[0-9]+m");
    }
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void flinks_keys_are_known_to_flink_and_its_version_is_that_of_the_pom(String job) {
    assertThat(flink(job).fieldNames()).toIterable().isNotEmpty().allMatch(FlinkKeys::knows);
    String[] version = Pom.property("flink.version").split("\\.");
    assertThat(deployment(job).at("/spec/flinkVersion").asText())
        .isEqualTo("v" + version[0] + "_" + version[1]);
    assertThat(deployment(job).at("/spec/image").asText())
        .isEqualTo("garantivakt:" + Pom.version());
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void logs_are_as_in_the_image(String job) {
    String told = deployment(job).at("/spec/logConfiguration/log4j-console.properties").asText();
    String image = Manifests.text(Path.of("config", "logging", "json-lines.properties"));
    assertThat(told.strip()).isEqualTo(image.replaceAll("(?m)^#.*\n", "").strip());
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void jar_and_main_class_are_there(String job) throws ClassNotFoundException {
    String jar = deployment(job).at("/spec/job/jarURI").asText();
    assertThat(Dockerfile.copies())
        .anyMatch(copy -> jar.equals("local:///opt/flink/" + copy.target()));
    String main = deployment(job).at("/spec/job/entryClass").asText();
    assertThat(Class.forName(main, false, getClass().getClassLoader())).isNotNull();
  }

  @Test
  void the_live_job_keeps_its_state_through_upgrades_and_the_death_of_its_jobmanager() {
    JsonNode job = deployment("breach-detection").at("/spec/job");
    assertThat(job.path("upgradeMode").asText()).isEqualTo("savepoint");
    assertThat(job.path("allowNonRestoredState").asBoolean(true)).isFalse();
    JsonNode flink = flink("breach-detection");
    assertThat(flink.path("high-availability.type").asText()).isEqualTo("kubernetes");
    for (String key :
        List.of(
            "high-availability.storageDir",
            "execution.checkpointing.dir",
            "execution.checkpointing.savepoint-dir")) {
      assertThat(flink.path(key).asText()).as(key).startsWith("s3://");
    }
  }

  private static JsonNode deployment(String job) {
    return Manifests.read(Manifests.of(job, "flink-deployment.yaml"));
  }

  private static JsonNode flink(String job) {
    return deployment(job).at("/spec/flinkConfiguration");
  }

  private static JsonNode main(String job) {
    JsonNode container = deployment(job).at("/spec/podTemplate/spec/containers/0");
    assertThat(container.path("name").asText()).isEqualTo("flink-main-container");
    return container;
  }
}
