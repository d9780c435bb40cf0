package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.garantivakt.engine.Story;
import se.garantivakt.event.EventType;
import se.garantivakt.simulate.SimulatedRecord;

/** Lines as {@link Story} has them, as records of the input topics. */
public final class StoryRecords {
  private StoryRecords() {}

  /** The record of a line; {@code number} is its place in a story. */
  public static SimulatedRecord of(String line, int number) {
    ObjectNode json = Story.json(line, number);
    return new SimulatedRecord(
        EventType.valueOf(json.get("type").textValue().toUpperCase(Locale.ROOT)),
        json.get("episodeId").textValue(),
        json.toString().getBytes(UTF_8),
        Story.at(json.get("loggedAt").textValue()),
        0,
        0,
        Optional.empty());
  }

  /** The records of a story. */
  public static List<SimulatedRecord> of(List<String> lines) {
    List<SimulatedRecord> records = new ArrayList<>();
    for (String line : lines) {
      records.add(of(line, records.size() + 1));
    }
    return records;
  }
}
