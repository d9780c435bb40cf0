package se.garantivakt.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Episode;
import se.garantivakt.engine.Memory;

/**
 * Tells an episode again from its facts and says what is kept otherwise. Days counted so far are
 * compared of stopped clocks only: of others they are those of the day on which they were said. A
 * clock whose start no fact tells cannot be told again.
 */
final class EpisodeCheck {
  private static final Set<String> COUNTING =
      Set.of("elapsed", "gross", "elapsedDays", "grossDays");

  private final Engine engine;
  private final TimeWords times;

  EpisodeCheck(Engine engine) {
    this.engine = engine;
    this.times = new TimeWords(engine.days().zone());
  }

  List<Deviation> of(String episodeId, Memory.Watched kept) {
    List<Deviation> found = new ArrayList<>();
    Memory.Watched told;
    try {
      told = Episode.toldAgain(engine, episodeId, kept);
    } catch (RuntimeException spoiled) {
      // its message may hold what the facts say
      String why = "cannot be told again: " + spoiled.getClass().getSimpleName();
      return List.of(new Deviation(episodeId, Optional.empty(), "facts", why, Deviation.NOTHING));
    }
    ofEpisode(episodeId, kept, told, found);
    Map<String, ObjectNode> keptClocks = clocks(episodeId, kept.clocks());
    Map<String, ObjectNode> toldClocks = clocks(episodeId, told.clocks());
    Set<String> all = new LinkedHashSet<>(keptClocks.keySet());
    all.addAll(toldClocks.keySet());
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    for (String clockId : all) {
      ObjectNode is = keptClocks.getOrDefault(clockId, none);
      ObjectNode shall = toldClocks.getOrDefault(clockId, none);
      if (is.isEmpty() || shall.isEmpty()) {
        String kind = text(is.get("state"));
        String right = text(shall.get("state"));
        found.add(new Deviation(episodeId, Optional.of(clockId), "clock", kind, right));
      } else {
        ofClock(episodeId, clockId, is, shall, found);
      }
    }
    return found;
  }

  private void ofEpisode(
      String episodeId, Memory.Watched kept, Memory.Watched told, List<Deviation> found) {
    if (kept.next() != told.next()) {
      String is = instant(kept.next());
      found.add(new Deviation(episodeId, Optional.empty(), "next", is, instant(told.next())));
    }
    if (kept.facts().size() != told.facts().size()) {
      String is = Integer.toString(kept.facts().size());
      String shall = Integer.toString(told.facts().size());
      found.add(new Deviation(episodeId, Optional.empty(), "facts", is, shall));
    }
  }

  private static void ofClock(
      String episodeId, String clockId, ObjectNode is, ObjectNode shall, List<Deviation> found) {
    Set<String> fields = new LinkedHashSet<>();
    is.fieldNames().forEachRemaining(fields::add);
    shall.fieldNames().forEachRemaining(fields::add);
    boolean stopped = is.hasNonNull("stoppedOn") && shall.hasNonNull("stoppedOn");
    for (String field : fields) {
      JsonNode kept = is.get(field);
      JsonNode told = shall.get(field);
      boolean compared = stopped || !COUNTING.contains(field);
      if (compared && !text(kept).equals(text(told))) {
        found.add(new Deviation(episodeId, Optional.of(clockId), field, text(kept), text(told)));
      }
    }
  }

  private Map<String, ObjectNode> clocks(String episodeId, List<ClockMemory> memories) {
    Map<String, ObjectNode> clocks = new LinkedHashMap<>();
    for (ClockMemory memory : memories) {
      clocks.put(memory.key().clockId(episodeId), ClockJson.of(memory, episodeId, times));
    }
    return clocks;
  }

  private String instant(long millis) {
    return millis == Long.MAX_VALUE ? Deviation.NOTHING : times.instant(millis);
  }

  private static String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return Deviation.NOTHING;
    }
    if (value.isArray() && value.isEmpty()) {
      return "none"; // not the same as nothing: figures that the other fields tell
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
