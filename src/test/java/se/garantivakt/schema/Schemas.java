package se.garantivakt.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contract's schemas, and the samples held against them; for every test that sees a record. */
public final class Schemas {

  /** Topics that come in. */
  public static final List<String> INPUTS =
      List.of("care.contact", "care.decision", "care.referral", "care.visit");

  /** Topics that go out. */
  public static final List<String> OUTPUTS =
      List.of(
          "clinic.accessibility",
          "clinic.finding",
          "event.rejected",
          "guarantee.alert",
          "guarantee.audit",
          "guarantee.status");

  static final Path FOLDER = Path.of("config", "schemas");
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

  private Schemas() {}

  /** What the schema of a topic finds wrong with a record; empty when it holds. */
  public static List<String> errors(String topic, JsonNode record) {
    return READ.computeIfAbsent(topic, Schemas::schema).validate(record).stream()
        .map(Error::toString)
        .toList();
  }

  /** The samples of a topic, one a line, as text. */
  public static List<String> samples(String name) {
    try {
      return Files.readAllLines(SAMPLES.resolve(name + ".jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record as a tree. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** The schema of a topic as it stands. */
  public static JsonNode source(String topic) {
    try {
      return json(Files.readString(FOLDER.resolve(topic + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(String topic) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(source(topic));
  }
}
