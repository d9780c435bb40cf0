package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposeTest {
  private static final Path FOLDER = Manifests.COMPOSE.getParent();
  private static final JsonNode COMPOSE = Manifests.read(Manifests.COMPOSE);
  private static final JsonNode SERVICES = COMPOSE.path("services");

  @Test
  void whom_prometheus_alertmanager_and_grafana_ask_and_tell_is_there() {
    JsonNode prometheus = Manifests.read(FOLDER.resolve("prometheus/prometheus.yml"));
    List<String> named = new ArrayList<>();
    prometheus.findValues("targets").forEach(list -> named.addAll(Manifests.texts(list)));
    prometheus.findValues("names").forEach(list -> named.addAll(Manifests.texts(list)));
    Stream.of("alertmanager/alertmanager.yml", "grafana/provisioning/datasources/prometheus.yaml")
        .flatMap(file -> Manifests.read(FOLDER.resolve(file)).findValuesAsText("url").stream())
        .map(url -> URI.create(url).getHost())
        .forEach(named::add);
    assertThat(named).hasSize(6).allMatch(name -> SERVICES.has(name.replaceFirst(":.*", "")));
  }

  @Test
  void the_processes_of_flink_tell_metrics_where_prometheus_looks() {
    String targets = Manifests.text(FOLDER.resolve("prometheus/prometheus.yml"));
    String port = flink("jobmanager").path("metrics.reporter.prom.port").asText();
    assertThat(targets).contains("jobmanager:" + port, "port: " + port);
    assertThat(flink("taskmanager")).isEqualTo(flink("jobmanager"));
  }

  @Test
  void every_port_is_published_on_loopback_only() {
    assertThat(SERVICES.findValues("ports"))
        .isNotEmpty()
        .allSatisfy(
            ports ->
                assertThat(Manifests.texts(ports)).allMatch(it -> it.startsWith("127.0.0.1:")));
  }

  @Test
  void every_folder_and_volume_mounted_is_there() {
    for (JsonNode volumes : SERVICES.findValues("volumes")) {
      for (String mount : Manifests.texts(volumes)) {
        String source = mount.substring(0, mount.indexOf(':'));
        if (source.startsWith(".")) {
          assertThat(FOLDER.resolve(source)).isDirectory();
        } else {
          assertThat(COMPOSE.path("volumes").has(source)).as(mount).isTrue();
        }
      }
    }
  }

  @Test
  void whoever_waits_for_health_waits_for_one_that_tells_of_it() {
    for (JsonNode waiting : SERVICES.findValues("depends_on")) {
      waiting
          .fields()
          .forEachRemaining(
              on -> {
                JsonNode service = SERVICES.path(on.getKey());
                assertThat(service.isObject()).as(on.getKey()).isTrue();
                if (on.getValue().path("condition").asText().equals("service_healthy")) {
                  assertThat(service.has("healthcheck")).as(on.getKey()).isTrue();
                }
              });
    }
  }

  @Test
  void images_are_of_a_version_and_the_broker_of_that_of_the_pom() {
    for (JsonNode service : SERVICES) {
      if (service.has("build")) {
        assertThat(Path.of("docker", service.at("/build/context").asText(), "pom.xml")).exists();
        assertThat(Dockerfile.stages()).contains(service.at("/build/target").asText());
      } else {
        assertThat(service.path("image").asText()).matches(".+:v?[0-9]+\\.[0-9].*");
      }
    }
    assertThat(SERVICES.at("/kafka/image").asText())
        .isEqualTo("apache/kafka:" + Pom.property("kafka.version"));
  }

  @Test
  void what_is_built_here_may_nothing_that_it_does_not_need() {
    assertThat(Manifests.each(SERVICES).filter(it -> it.has("build")).toList())
        .hasSize(4)
        .allSatisfy(
            service -> {
              assertThat(Manifests.texts(service.path("cap_drop"))).containsExactly("ALL");
              assertThat(Manifests.texts(service.path("security_opt")))
                  .contains("no-new-privileges:true");
            });
  }

  @Test
  void flinks_keys_are_known_to_flink() {
    assertThat(flink("jobmanager").fieldNames())
        .toIterable()
        .isNotEmpty()
        .allMatch(FlinkKeys::knows);
  }

  /** The configuration of a process, one {@code key: value} a line. */
  private static JsonNode flink(String service) {
    String text = SERVICES.path(service).at("/environment/FLINK_PROPERTIES").asText();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    text.lines().forEach(line -> node.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
    return node;
  }
}
