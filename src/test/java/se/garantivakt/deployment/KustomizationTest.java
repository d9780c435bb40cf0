package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.garantivakt.job.settings.SettingsLoader;

/** What stands beside a {@code FlinkDeployment}, and whether the parts fit. */
class KustomizationTest {
  static final List<String> JOBS = Manifests.JOBS;

  @ParameterizedTest
  @FieldSource("JOBS")
  void it_names_the_resources_that_are_there(String job) {
    assertThat(Manifests.texts(kustomization(job).path("resources")))
        .containsExactlyInAnyOrder(
            "service-account.yaml", "network-policy.yaml", "flink-deployment.yaml")
        .allSatisfy(file -> assertThat(Manifests.of(job, file)).exists());
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void the_settings_are_mounted_where_the_job_reads_them_and_can_be_read(String job) {
    JsonNode generated = kustomization(job).at("/configMapGenerator/0");
    JsonNode spec = deployment(job).path("spec");
    assertThat(spec.at("/podTemplate/spec/volumes").findValue("configMap").path("name").asText())
        .isEqualTo(generated.path("name").asText());
    assertThat(kustomization(job).at("/generatorOptions/disableNameSuffixHash").asBoolean())
        .isTrue();
    String file = Manifests.texts(generated.path("files")).get(0);
    String folder = spec.at("/podTemplate/spec/containers/0/volumeMounts/0/mountPath").asText();
    assertThat(String.join("=", Manifests.texts(spec.at("/job/args"))))
        .startsWith("--settings=" + folder + "/" + file);
    var settings =
        new SettingsLoader(Map.of()).load(Optional.of(Manifests.of(job, file)), List.of()).job();
    assertThat(spec.at("/job/parallelism").asInt()).isEqualTo(settings.run().parallelism());
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void its_pods_have_an_account_whose_rights_end_at_the_namespace(String job) {
    List<JsonNode> access = Manifests.all(Manifests.of(job, "service-account.yaml"));
    assertThat(access)
        .extracting(it -> it.path("kind").asText() + " " + it.at("/metadata/name").asText())
        .containsExactly("ServiceAccount " + job, "Role " + job, "RoleBinding " + job);
    assertThat(deployment(job).at("/spec/serviceAccount").asText()).isEqualTo(job);
    JsonNode binding = access.get(2);
    assertThat(binding.at("/roleRef/name").asText()).isEqualTo(job);
    assertThat(binding.at("/subjects/0/name").asText()).isEqualTo(job);
    for (JsonNode rule : access.get(1).path("rules")) {
      assertThat(rule.findValues("verbs")).allMatch(it -> !Manifests.texts(it).contains("*"));
      assertThat(Manifests.texts(rule.path("resources"))).doesNotContain("*", "secrets");
    }
  }

  @ParameterizedTest
  @FieldSource("JOBS")
  void nobody_is_spoken_to_but_who_is_named(String job) {
    JsonNode policy = Manifests.read(Manifests.of(job, "network-policy.yaml"));
    assertThat(policy.at("/spec/podSelector/matchLabels/app").asText())
        .isEqualTo(deployment(job).at("/metadata/name").asText());
    assertThat(Manifests.texts(policy.at("/spec/policyTypes")))
        .containsExactly("Ingress", "Egress");
    assertThat(policy.at("/spec/ingress")).hasSize(3).allMatch(it -> it.path("from").size() == 1);
    assertThat(policy.at("/spec/ingress/2/ports/0/port").asText())
        .isEqualTo(
            deployment(job).at("/spec/flinkConfiguration/metrics.reporter.prom.port").asText());
    assertThat(policy.at("/spec/egress"))
        .hasSize(4)
        .allMatch(it -> it.has("to") || it.has("ports"));
  }

  private static JsonNode kustomization(String job) {
    return Manifests.read(Manifests.of(job, "kustomization.yaml"));
  }

  private static JsonNode deployment(String job) {
    return Manifests.read(Manifests.of(job, "flink-deployment.yaml"));
  }
}
