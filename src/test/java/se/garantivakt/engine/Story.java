package se.garantivakt.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * One patient's story told in lines such as {@code 2024-02-01 decision.treatment kind=treatment}:
 * the first word is when it occurred, the second what; then fields of the contract. It is logged at
 * 10:00 of that day, or when it occurred, or as {@code logged=} says (a date: at 10:00 of it). Ids
 * are e1, e2, … unless {@code id=} names one.
 */
public final class Story {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ArchiveDecoder DECODER =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final Engine engine;
  private final Episode episode;
  private final List<Publication> published = new ArrayList<>();
  private int count;

  private Story(Engine engine) {
    this.engine = engine;
    this.episode = new Episode(engine, "E");
  }

  static Engine engine(String ruleSet) {
    return new Engine(new RuleSetLoader().load(Path.of("config/rules"), ruleSet));
  }

  static Engine engine(String ruleSet, String policy) {
    try {
      return new Engine(
          new RuleSetLoader().load(Path.of("config/rules"), ruleSet, MAPPER.readTree(policy)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Story by(Engine engine) {
    return new Story(engine);
  }

  /** Hears the lines in the order given, time passing up to each where it can. */
  Story tell(String... lines) {
    for (String line : lines) {
      LoggedEvent event = event(line, ++count);
      episode.advanceTo(event.position().loggedAt() - 1, published::add);
      episode.hear(event, published::add);
    }
    return this;
  }

  Story until(String instant) {
    episode.advanceTo(at(instant).toEpochMilli(), published::add);
    return this;
  }

  Status status(String guarantee, String instant) {
    return episode.statusesAt(at(instant).toEpochMilli()).stream()
        .filter(s -> s.guarantee().equals(guarantee))
        .findFirst()
        .orElseThrow();
  }

  List<Publication> published() {
    return published;
  }

  Episode episode() {
    return episode;
  }

  /** What was said in alerts: kind, level, and the local time it was known. */
  List<String> alerts() {
    return published.stream()
        .filter(Alert.class::isInstance)
        .map(Alert.class::cast)
        .map(
            a ->
                a.kind().wire()
                    + a.level().map(l -> " " + l).orElse("")
                    + " "
                    + a.deadline().map(d -> d.text(ZONE)).orElse("-")
                    + " @ "
                    + a.at().atZone(ZONE).toLocalDateTime())
        .toList();
  }

  /** The states that clocks of a guarantee went through. */
  List<String> transitions() {
    return published.stream()
        .filter(Transition.class::isInstance)
        .map(Transition.class::cast)
        .map(
            t ->
                t.clockId().substring(2)
                    + " "
                    + t.from().map(State::wire).orElse("-")
                    + " > "
                    + t.to().wire()
                    + " by "
                    + t.cause())
        .toList();
  }

  /**
   * The event of a line, {@code number} the place of it; of another episode than E if it says so.
   */
  public static LoggedEvent event(String line, int number) {
    byte[] bytes = json(line, number).toString().getBytes(StandardCharsets.UTF_8);
    ArchiveEntry entry = DECODER.decode(new ArchivedRecord(bytes, "story", number));
    if (entry instanceof ArchiveEntry.Heard heard) {
      return heard.event();
    }
    throw new IllegalArgumentException(line + ": " + entry);
  }

  /** The same as archives hold it. */
  public static ObjectNode json(String line, int number) {
    String[] words = line.split(" +");
    String[] what = words[1].split("\\.");
    ObjectNode json = MAPPER.createObjectNode();
    json.put("eventId", "e" + number).put("type", what[0]).put("action", what[1]);
    json.put("episodeId", "E").put("patientId", "P").put("clinicId", "CLINIC");
    json.put("careLevel", "specialised").put("problem", "new").put("occurredAt", words[0]);
    json.put("loggedAt", logged(words[0]));
    for (int i = 2; i < words.length; i++) {
      String[] field = words[i].split("=", 2);
      switch (field[0]) {
        case "id" -> json.put("eventId", field[1]);
        case "logged" -> json.put("loggedAt", logged(field[1]));
        case "episode" -> json.put("episodeId", field[1]);
        case "excused", "licensed", "urgent" -> json.put(field[0], Boolean.valueOf(field[1]));
        default -> json.put(field[0], field[1]);
      }
    }
    return json;
  }

  private static String logged(String occurred) {
    return occurred.contains("T")
        ? occurred
        : LocalDate.parse(occurred).atTime(10, 0).atZone(ZONE).toOffsetDateTime().toString();
  }

  /** An instant; of a plain date its noon in Stockholm. */
  public static Instant at(String instant) {
    return instant.contains("T")
        ? OffsetDateTime.parse(instant).toInstant()
        : LocalDate.parse(instant).atTime(12, 0).atZone(ZONE).toInstant();
  }
}
