package se.garantivakt.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The YAML files that deploy the jobs, read as Compose and Kubernetes read them: with merges. */
final class Manifests {
  static final Path COMPOSE = Path.of("docker", "compose.yaml");
  static final List<String> JOBS = List.of("breach-detection", "audit-replay");

  private Manifests() {}

  static JsonNode read(Path file) {
    List<JsonNode> documents = all(file);
    if (documents.size() != 1) {
      throw new AssertionError(file + " has " + documents.size() + " documents");
    }
    return documents.get(0);
  }

  static List<JsonNode> all(Path file) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> documents = new ArrayList<>();
    yaml.loadAll(text(file)).forEach(document -> documents.add(json.valueToTree(document)));
    return documents;
  }

  static Path of(String job, String file) {
    return Path.of("jobs", job, file);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts(JsonNode list) {
    return each(list).map(JsonNode::asText).toList();
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
