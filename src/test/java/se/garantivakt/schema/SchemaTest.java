package se.garantivakt.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  static Stream<String> topics() {
    return Stream.concat(Schemas.INPUTS.stream(), Schemas.OUTPUTS.stream());
  }

  static Stream<String> outputs() {
    return Schemas.OUTPUTS.stream();
  }

  @Test
  void there_is_one_schema_for_each_topic_and_no_other() throws IOException {
    try (Stream<Path> files = Files.list(Schemas.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(topics().map(topic -> topic + ".json").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_schema_is_itself_valid_and_named_by_topic_and_version(String topic) {
    JsonNode schema = Schemas.source(topic);
    assertThat(schema.get("$id").textValue()).isEqualTo("urn:garantivakt:" + topic + ":1");
    String dialect = schema.get("$schema").textValue();
    assertThat(dialect).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(dialect))
                .validate(schema))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void every_sample_holds_with_fields_unknown_today_too(String topic) {
    assertThat(Schemas.samples(topic)).isNotEmpty();
    for (String sample : Schemas.samples(topic)) {
      ObjectNode record = (ObjectNode) Schemas.json(sample);
      assertThat(Schemas.errors(topic, record)).as(sample).isEmpty();
      record.putObject("tomorrow").put("a", 1);
      assertThat(Schemas.errors(topic, record)).as(sample).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void an_output_without_any_one_of_its_fields_does_not_hold(String topic) {
    for (String sample : Schemas.samples(topic)) {
      JsonNode record = Schemas.json(sample);
      Set<String> names = new TreeSet<>();
      record.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        ObjectNode without = record.deepCopy();
        without.remove(name);
        assertThat(Schemas.errors(topic, without)).as(name + " of " + sample).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void the_samples_show_every_word_of_an_outputs_kind(String topic) {
    Set<String> shown = new TreeSet<>();
    Schemas.samples(topic).forEach(s -> shown.add(Schemas.json(s).path("kind").asText()));
    Set<String> words = new TreeSet<>();
    Schemas.source(topic).at("/properties/kind/enum").forEach(word -> words.add(word.textValue()));
    assertThat(shown).containsAll(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "guarantee.status | 0 | state | \"late\"",
        "guarantee.status | 0 | deadline | \"4 juni\"",
        "guarantee.status | 0 | elapsedDays | 1.5",
        "guarantee.status | 4 | breachedAt | null",
        "guarantee.status | 6 | deadline | \"2026-06-04\"",
        "guarantee.status | 3 | stoppedOn | null",
        "guarantee.alert | 0 | level | null",
        "guarantee.alert | 0 | duty | {\"otherProvider\": true, \"travel\": true}",
        "guarantee.alert | 1 | reason | \"weather\"",
        "guarantee.alert | 1 | duty | {\"otherProvider\": true}",
        "guarantee.alert | 3 | concerns | [\"a-1\"]",
        "guarantee.alert | 5 | concerns | []",
        "guarantee.audit | 0 | kind | \"change\"",
        "guarantee.audit | 2 | outcome | \"rejected\"",
        "guarantee.audit | 3 | reason | null",
        "clinic.accessibility | 0 | period | null",
        "clinic.accessibility | 2 | period | \"2026-03\"",
        "clinic.accessibility | 0 | waiting | {}",
        "event.rejected | 2 | bytes | \"e30=\"",
        "event.rejected | 2 | headers | []",
        "event.rejected | 2 | personal | false",
        "event.rejected | 0 | bytes | \"{}\"",
      })
  void a_record_that_contradicts_itself_does_not_hold(
      String topic, int sample, String field, String value) {
    ObjectNode record = (ObjectNode) Schemas.json(Schemas.samples(topic).get(sample));
    record.set(field, Schemas.json(value));
    assertThat(Schemas.errors(topic, record)).isNotEmpty();
  }
}
