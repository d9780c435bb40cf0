package se.garantivakt.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What the Flink Kubernetes operator takes for a {@code FlinkDeployment}, by its own definition of
 * release 1.10. Two things are changed: the operators of today know Flink 2.2, which that one did
 * not; and a field that is unknown is refused, where Kubernetes would drop it in silence.
 */
final class OperatorSchema {
  private static final String CRD = "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml";

  private OperatorSchema() {}

  /** What is wrong with a resource. */
  static List<String> errors(JsonNode resource) {
    ObjectNode spec = (ObjectNode) definition().at("/properties/spec");
    ((ArrayNode) spec.at("/properties/flinkVersion/enum")).add("v2_2");
    close(spec);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(spec);
    return schema.validate(resource.path("spec")).stream().map(Object::toString).toList();
  }

  private static JsonNode definition() {
    try (InputStream crd = OperatorSchema.class.getResourceAsStream(CRD)) {
      return new YAMLMapper().readTree(crd).at("/spec/versions/0/schema/openAPIV3Schema");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(OperatorSchema::close);
  }
}
