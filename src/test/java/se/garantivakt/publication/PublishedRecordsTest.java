package se.garantivakt.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.garantivakt.cases.CaseFiles;
import se.garantivakt.cases.RuleCase;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Tombstone;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.replay.Playback;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.schema.Schemas;

/** Everything that is published in any rule case is as the contract's schemas have it. */
class PublishedRecordsTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final Path RULES = Path.of("config", "rules");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, Engine> engines = new HashMap<>();
  private final ArchiveDecoder decoder =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));

  @TestFactory
  Stream<DynamicTest> everything_published_holds_against_its_schema() {
    Map<String, List<RuleCase>> byFile =
        CaseFiles.read(CASES).stream()
            .collect(Collectors.groupingBy(c -> c.place().replaceAll(":\\d+$", "")));
    return byFile.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            e ->
                DynamicTest.dynamicTest(
                    Path.of(e.getKey()).getFileName().toString(), () -> hold(e.getValue())));
  }

  private void hold(List<RuleCase> cases) {
    int records = 0;
    for (RuleCase each : cases) {
      Engine engine = engine(each);
      PublicationJson json = new PublicationJson(engine.rules().switches().zone());
      List<Publication> published = new ArrayList<>();
      new Playback(engine).play(events(each), each.asOf(), published::add);
      for (Publication publication : published) {
        if (!(publication instanceof Tombstone || publication.isForClinics())) {
          assertThat(errors(publication, json)).as(each.place()).isEmpty();
          records++;
        }
      }
    }
    assertThat(records).isPositive();
  }

  private List<String> errors(Publication publication, PublicationJson json) {
    if (publication instanceof Status status) {
      return errors("guarantee.status", json.write(status));
    }
    if (publication instanceof Alert alert) {
      return errors("guarantee.alert", json.write(alert));
    }
    return publication instanceof Transition transition
        ? errors("guarantee.audit", json.write(transition))
        : errors("guarantee.audit", json.write((Outcome) publication));
  }

  private List<String> errors(String topic, byte[] record) {
    try {
      return schemas
          .computeIfAbsent(topic, PublishedRecordsTest::schema)
          .validate(MAPPER.readTree(record))
          .stream()
          .map(error -> error + " in " + new String(record, StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(String topic) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Schemas.source(topic));
  }

  private Engine engine(RuleCase each) {
    JsonNode policy = each.policy().isMissingNode() ? MAPPER.nullNode() : each.policy();
    return engines.computeIfAbsent(
        each.ruleSet() + policy,
        key -> new Engine(new RuleSetLoader().load(RULES, each.ruleSet(), policy)));
  }

  private List<LoggedEvent> events(RuleCase each) {
    List<LoggedEvent> events = new ArrayList<>();
    for (JsonNode event : each.events()) {
      byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
      ArchivedRecord line = new ArchivedRecord(bytes, each.place(), events.size() + 1);
      if (decoder.decode(line) instanceof ArchiveEntry.Heard heard) {
        events.add(heard.event());
      }
    }
    return events;
  }
}
