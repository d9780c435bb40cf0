package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.job.settings.OutputTopic;

/**
 * The records that make what was published of an episode come to what the replay says. A record of
 * its own says that it is one by the rule {@value #RULE}; otherwise the replay's are published.
 */
final class Repair {
  /** As of what is no longer so because it should not have been said. */
  private static final String RULE = "correction";

  private static final List<String> OF_THE_LIVING =
      List.of("deadline", "breachAt", "breachedAt", "stoppedOn", "bookedFor", "daysLeft");

  private Repair() {}

  /** An alert that the replay has, as it came to be there. */
  static List<TakenRecord> raise(String id, Claim now) {
    List<TakenRecord> records = new ArrayList<>();
    records.add(new TakenRecord(OutputTopic.ALERT, now.raised()));
    now.ended().ifPresent(end -> records.add(end(id, end)));
    return records;
  }

  /** The end of one alert, and of no other that the same record ended. */
  static TakenRecord end(String id, JsonNode end) {
    ObjectNode one = end.deepCopy();
    one.putArray("concerns").add(id);
    return new TakenRecord(OutputTopic.ALERT, one);
  }

  /** Takes back an alert that the replay has not. */
  static List<TakenRecord> withdraw(String id, Claim then) {
    ObjectNode end = then.raised().deepCopy();
    end.put("alertId", then.raised().get("clockId").textValue() + "|withdrawn|" + RULE + '|' + id);
    end.put("kind", "withdrawn").put("rule", RULE).put("cause", "time");
    end.putNull("level").putNull("reason").putNull("duty");
    return List.of(end(id, end));
  }

  /** The state, or last transition, of a clock that the replay does not tell. */
  static List<TakenRecord> takeBack(OutputTopic topic, JsonNode then, boolean isOver) {
    if (topic == OutputTopic.STATUS && isOver) {
      return List.of(TakenRecord.tombstone(topic, then.get("clockId").textValue()));
    }
    ObjectNode cancelled = then.deepCopy();
    cancelled.put("rule", RULE).put("cause", "time");
    if (topic == OutputTopic.STATUS) {
      cancelled.put("state", "cancelled");
      OF_THE_LIVING.forEach(cancelled::putNull);
      cancelled.putArray("pauses");
      cancelled.putArray("flags");
    } else {
      cancelled.set("from", then.get("to"));
      cancelled.put("to", "cancelled").putNull("origin");
      cancelled.set("deadlineBefore", then.get("deadlineAfter"));
      cancelled.putNull("deadlineAfter");
    }
    return List.of(new TakenRecord(topic, cancelled));
  }

  /** Outcomes of an event that were not published as often as the replay says them. */
  static List<TakenRecord> outcomes(Optional<JsonNode> now, int missing) {
    List<TakenRecord> records = new ArrayList<>();
    for (int i = 0; i < missing; i++) {
      records.add(new TakenRecord(OutputTopic.AUDIT, now.orElseThrow()));
    }
    return records;
  }
}
