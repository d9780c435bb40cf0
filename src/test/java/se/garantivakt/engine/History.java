package se.garantivakt.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;

/**
 * The history of one episode, told under one policy.
 *
 * @param log what the log has, in its order
 * @param end an instant, epoch milliseconds, at or after the last of it
 * @param text the same as a case file writes it, so that what a property finds can be kept as a
 *     case
 */
record History(Policies.Policy policy, List<LoggedEvent> log, long end, String text) {
  static final String EPISODE = "EP";
  private static final ArchiveDecoder DECODER =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));

  /** Of events as archives hold them, in any order; an end before the last of them is moved. */
  static History of(Policies.Policy policy, List<ObjectNode> events, long atLeastUntil) {
    List<ObjectNode> sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.comparing((ObjectNode e) -> Instant.parse(e.get("loggedAt").textValue()))
            .thenComparing(e -> e.get("type").textValue()));
    List<LoggedEvent> log = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      log.add(decoded(sorted.get(i), i + 1));
    }
    log.sort(Comparator.comparing(LoggedEvent::position));
    long end = log.isEmpty() ? 0 : log.get(log.size() - 1).position().loggedAt();
    end = Math.max(end, atLeastUntil);
    String text =
        sorted.stream().map(ObjectNode::toString).collect(Collectors.joining(", ", "[", "]"));
    return new History(policy, List.copyOf(log), end, text);
  }

  /** An erasure of this episode, taken by the log at an instant: {@code 2026-01-01T08:00:00Z}. */
  LoggedEvent erasure(String logged) {
    ObjectNode event =
        (ObjectNode)
            Policies.json(
                "{'eventId': 'erasure', 'type': 'decision', 'action': 'erased', 'episodeId': 'EP',"
                    + " 'patientId': 'P', 'clinicId': 'SE2321000016-1A01'}");
    event.put("occurredAt", logged);
    event.put("loggedAt", logged);
    return decoded(event, log.size() + 1);
  }

  private static LoggedEvent decoded(ObjectNode event, int line) {
    byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
    ArchiveEntry entry = DECODER.decode(new ArchivedRecord(bytes, "history", line));
    if (entry instanceof ArchiveEntry.Heard heard) {
      return heard.event();
    }
    throw new AssertionError(entry + " of " + event);
  }

  Engine engine() {
    return policy.engine();
  }

  ZoneId zone() {
    return engine().days().zone();
  }

  @Override
  public String toString() {
    return "{\"id\": \"?\", \"ruleSet\": \""
        + policy.ruleSet()
        + "\", \"policy\": "
        + policy.switches().replace('\'', '"')
        + ", \"asOf\": \""
        + Instant.ofEpochMilli(end)
        + "\", \"events\": "
        + text
        + "}";
  }
}
