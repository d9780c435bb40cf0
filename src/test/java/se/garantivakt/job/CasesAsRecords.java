package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.garantivakt.cases.CaseFiles;
import se.garantivakt.cases.RuleCase;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The stories of all rule cases, whatever rules they are about, as records of the input topics, in
 * the order of the log; each story's episodes have names of their own.
 */
public record CasesAsRecords(List<SimulatedRecord> records) {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");

  public CasesAsRecords {
    records = records.stream().sorted(Comparator.comparing(SimulatedRecord::loggedAt)).toList();
  }

  /** Those that can be read as events of the contract. */
  public static CasesAsRecords all() {
    ArchiveDecoder decoder = new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
    List<SimulatedRecord> told = new ArrayList<>();
    for (RuleCase story : CaseFiles.read(CASES)) {
      for (JsonNode event : story.events()) {
        told(story, (ObjectNode) event.deepCopy(), told.size(), decoder).ifPresent(told::add);
      }
    }
    return new CasesAsRecords(told);
  }

  private static Optional<SimulatedRecord> told(
      RuleCase story, ObjectNode event, int number, ArchiveDecoder decoder) {
    event.put("episodeId", story.id() + "/" + event.path("episodeId").asText());
    event.remove(List.of("partition", "offset"));
    byte[] value = event.toString().getBytes(StandardCharsets.UTF_8);
    ArchiveEntry entry = decoder.decode(new ArchivedRecord(value, story.place(), number));
    return entry instanceof ArchiveEntry.Heard heard
        ? Optional.of(record(heard, value))
        : Optional.empty();
  }

  private static SimulatedRecord record(ArchiveEntry.Heard heard, byte[] value) {
    return new SimulatedRecord(
        heard.event().position().topic(),
        heard.event().event().common().episodeId(),
        value,
        Instant.ofEpochMilli(heard.event().position().loggedAt()),
        0,
        0,
        Optional.empty());
  }

  /** These and others, each in its place in the log. */
  public CasesAsRecords and(List<SimulatedRecord> others) {
    List<SimulatedRecord> all = new ArrayList<>(records);
    all.addAll(others);
    return new CasesAsRecords(all);
  }

  /** When the last of them was logged. */
  public Instant end() {
    return records.get(records.size() - 1).loggedAt();
  }
}
