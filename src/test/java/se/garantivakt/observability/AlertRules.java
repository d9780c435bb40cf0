package se.garantivakt.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The alert rules, and the tests of promtool about them. */
final class AlertRules {
  static final Path FOLDER = Path.of("docker", "prometheus");

  private AlertRules() {}

  static List<JsonNode> all() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    read("alerts.yml").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  static List<JsonNode> tests() throws IOException {
    List<JsonNode> tests = new ArrayList<>();
    read("alerts.test.yml")
        .path("tests")
        .forEach(test -> test.path("alert_rule_test").forEach(tests::add));
    return tests;
  }

  private static JsonNode read(String file) throws IOException {
    return new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
  }
}
