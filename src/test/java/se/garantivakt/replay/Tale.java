package se.garantivakt.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.engine.Engine;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * The story of one episode for tests, told as an archive has it: event ids {@code e1}, {@code e2}
 * and so on, each logged at 10:00 of the day it occurred unless said otherwise.
 */
public final class Tale {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String episodeId;
  private final List<ObjectNode> events = new ArrayList<>();

  public Tale(String episodeId) {
    this.episodeId = episodeId;
  }

  /** Rules that come with the project. */
  public static Engine engine(String ruleSet) {
    return new Engine(new RuleSetLoader().load(Path.of("config", "rules"), ruleSet));
  }

  /** What happened on a day, and further fields, name and value by turns. */
  public Tale on(String day, String action, String... fields) {
    String[] words = action.split("\\.");
    ObjectNode event = MAPPER.createObjectNode();
    event.put("eventId", "e" + (events.size() + 1)).put("episodeId", episodeId);
    event.put("type", words[0]).put("action", words[1]).put("patientId", "p-" + episodeId);
    event.put("occurredAt", day).put("clinicId", "SE-CLINIC-A").put("residence", "0180");
    event.put("careLevel", "specialised").put("problem", "new");
    event.put("loggedAt", day.length() > 10 ? day : day + "T10:00:00+02:00");
    for (int i = 0; i < fields.length; i += 2) {
      event.put(fields[i], fields[i + 1]);
    }
    events.add(event);
    return this;
  }

  /** As lines of an archive. */
  public List<String> lines() {
    return events.stream().map(ObjectNode::toString).toList();
  }

  /** As the events that an archive's lines hold. */
  public List<LoggedEvent> events() {
    ArchiveDecoder decoder = new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
    List<LoggedEvent> heard = new ArrayList<>();
    for (String line : lines()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      ArchiveEntry entry = decoder.decode(new ArchivedRecord(bytes, "tale", heard.size() + 1));
      heard.add(((ArchiveEntry.Heard) entry).event());
    }
    return heard;
  }
}
