package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.garantivakt.audit.compare.Difference.Kind;
import se.garantivakt.audit.compare.Difference.Reason;
import se.garantivakt.job.settings.OutputTopic;

/**
 * A place as it was told then, and as the replay tells it: its months by their latest revision,
 * whichever number that has, and which findings it has. Days, and the numbers behind a finding, are
 * told once by what was known at their midnight, and not compared; a month that is not told is a
 * month of zeros.
 */
final class PlaceComparison {
  private static final Set<String> OF_THE_TELLING = Set.of("revision", "asOf");

  private static final Set<String> OF_THE_MIDNIGHT = Set.of("asOf", "breaches", "clocks", "share");

  private PlaceComparison() {}

  static List<Difference> of(PlaceTold then, PlaceTold now) {
    List<Difference> differences = new ArrayList<>();
    compare(OutputTopic.ACCESSIBILITY, then.months, now.months, OF_THE_TELLING, differences);
    compare(OutputTopic.FINDING, then.findings, now.findings, OF_THE_MIDNIGHT, differences);
    return differences;
  }

  private static void compare(
      OutputTopic topic,
      Map<String, JsonNode> then,
      Map<String, JsonNode> now,
      Set<String> passedOver,
      List<Difference> differences) {
    Set<String> keys = new TreeSet<>(then.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      Optional<JsonNode> was = Optional.ofNullable(then.get(key));
      Optional<JsonNode> is = Optional.ofNullable(now.get(key));
      if (was.isPresent() && is.isPresent()) {
        List<String> fields = Fields.thatDiffer(was.get(), is.get(), passedOver);
        if (!fields.isEmpty()) {
          differences.add(difference(Kind.DIFFERENT, topic, key, fields, was, is));
        }
      } else if (!isNothing(was.or(() -> is).get())) {
        Kind kind = was.isPresent() ? Kind.EXTRA : Kind.MISSING;
        differences.add(difference(kind, topic, key, List.of(), was, is));
      }
    }
  }

  private static Difference difference(
      Kind kind,
      OutputTopic topic,
      String key,
      List<String> fields,
      Optional<JsonNode> was,
      Optional<JsonNode> is) {
    List<TakenRecord> repair =
        is.map(row -> List.of(new TakenRecord(topic, revised(row, was)))).orElse(List.of());
    return new Difference(kind, topic, key, Reason.UNEXPLAINED, fields, was, is, repair);
  }

  /** What replaces a row must have a later revision than it. */
  private static JsonNode revised(JsonNode row, Optional<JsonNode> was) {
    if (was.isEmpty() || !row.has("revision")) {
      return row;
    }
    ObjectNode later = row.deepCopy();
    later.put(
        "revision",
        Math.max(row.get("revision").intValue(), was.get().get("revision").intValue() + 1));
    return later;
  }

  private static boolean isNothing(JsonNode row) {
    return row.has("waiting")
        && row.at("/waiting/total").asLong() == 0
        && row.at("/completed/total").asLong() == 0
        && row.path("daysHere").asLong() == 0;
  }
}
