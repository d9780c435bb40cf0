package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The latest states of clocks, without what may differ between two tellings of the same: how the
 * telling came about, and what is as of an instant. Clocks that are known no longer are left out:
 * whether one was ever published depends on when its start was heard.
 */
public final class States {
  private static final List<String> OF_THE_TELLING = List.of("knownAt", "cause", "rule");
  private static final List<String> COUNTED =
      List.of("elapsedDays", "grossDays", "pausedDays", "daysLeft", "elapsed", "paused");

  private final Map<String, JsonNode> latest = new TreeMap<>();

  /** Takes a status in. */
  public void take(JsonNode status) {
    String clockId = status.get("clockId").textValue();
    if (status.get("rule").textValue().equals("correction")) {
      latest.remove(clockId);
      return;
    }
    ObjectNode told = status.deepCopy();
    told.remove(OF_THE_TELLING);
    if (told.get("stoppedOn").isNull()) {
      told.remove(COUNTED);
    }
    latest.put(clockId, told);
  }

  /** Takes a tombstone in. */
  public void remove(String clockId) {
    latest.remove(clockId);
  }

  /** By the clocks' ids. */
  public Map<String, JsonNode> latest() {
    return latest;
  }
}
