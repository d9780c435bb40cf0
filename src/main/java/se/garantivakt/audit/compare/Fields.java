package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of two records differ, but for some. */
final class Fields {
  /** How a telling came about, or a mark of the run: not what is told. */
  static final Set<String> OF_THE_TELLING = Set.of("knownAt", "cause", "rule", "historical");

  /** Of a clock that is open: as of the instant at which it was last told. */
  static final Set<String> AS_OF =
      Set.of(
          "knownAt",
          "cause",
          "rule",
          "elapsedDays",
          "grossDays",
          "pausedDays",
          "daysLeft",
          "elapsed",
          "paused");

  private Fields() {}

  /** In the order of their names. */
  static List<String> thatDiffer(JsonNode one, JsonNode other, Set<String> passedOver) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode each : List.of(one, other)) {
      for (Iterator<String> fields = each.fieldNames(); fields.hasNext(); ) {
        names.add(fields.next());
      }
    }
    List<String> differ = new ArrayList<>();
    for (String name : names) {
      if (!passedOver.contains(name) && !one.path(name).equals(other.path(name))) {
        differ.add(name);
      }
    }
    return differ;
  }
}
