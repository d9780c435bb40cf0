package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.local.Sample;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.replay.Playback;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.simulate.SimulatedRecord;

/** What the README shows of a run on the sample is what comes out of it. */
class ReadmeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final Set<String> lines = new HashSet<>();
  private static final Set<JsonNode> records = new HashSet<>();
  private static final List<String> table = new ArrayList<>();
  private static final List<String> readme = new ArrayList<>();

  @BeforeAll
  static void run() throws IOException {
    List<LoggedEvent> events = new ArrayList<>();
    Sample.records().forEachRemaining(record -> event(record).ifPresent(events::add));
    Engine engine = new Engine(new RuleSetLoader().load(Path.of("config", "rules"), "stockholm"));
    PublicationJson json = new PublicationJson(ZONE);
    AlertLine line = new AlertLine(ZONE);
    long end = events.get(events.size() - 1).position().loggedAt();
    List<Counted> counted = new ArrayList<>();
    new Playback(engine)
        .play(
            events,
            Instant.ofEpochMilli(end),
            publication -> {
              if (publication instanceof Counted one) {
                counted.add(one);
              } else if (publication instanceof Alert alert) {
                JsonNode record = tree(json.write(alert, true));
                records.add(record);
                lines.add(line.of(record));
              }
            });
    table.addAll(FiguresAtOnce.table(engine, counted, end));
    readme.addAll(Files.readAllLines(Path.of("README.md")));
  }

  @Test
  void the_alerts_that_it_shows_are_said_of_the_sample() {
    List<String> shown =
        readme.stream().filter(l -> l.matches("20\\d\\d-\\d\\d-\\d\\d .*")).toList();
    assertThat(shown).hasSizeGreaterThan(4).allSatisfy(l -> assertThat(lines).contains(l));
  }

  @Test
  void the_figures_that_it_shows_are_those_of_the_sample() {
    List<String> shown =
        readme.stream().filter(l -> l.matches("(all clinics|SE\\d+-\\w+) +visit-.*")).toList();
    assertThat(shown).hasSizeGreaterThan(1).allSatisfy(l -> assertThat(table).contains(l));
  }

  @Test
  void the_record_that_it_shows_is_one_of_the_topic() throws IOException {
    String text = String.join("\n", readme);
    int begin = text.indexOf("{\"alertId\"");
    assertThat(begin).isPositive();
    JsonNode shown = MAPPER.readTree(text.substring(begin, text.indexOf("```", begin)));
    assertThat(records).contains(shown);
  }

  private static Optional<LoggedEvent> event(SimulatedRecord record) {
    Decoded decoded =
        new EventDecoder(DecoderLimits.defaults())
            .decode(record.value(), Optional.of(record.key()), record.topic(), record.loggedAt());
    return decoded instanceof Decoded.Readable readable
        ? Optional.of(
            new LoggedEvent(
                readable.event(),
                new LogPosition(
                    record.loggedAt().toEpochMilli(),
                    record.topic(),
                    record.partition(),
                    record.offset())))
        : Optional.empty();
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(new String(bytes, StandardCharsets.UTF_8), e);
    }
  }
}
