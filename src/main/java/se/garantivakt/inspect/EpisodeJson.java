package se.garantivakt.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.garantivakt.engine.Memory;

/**
 * An episode at rest: its {@code timers} and {@code bytes}, and {@code is} what it is. {@code
 * watched}: by which {@code law} it was answered, how many {@code facts} it has, how many are
 * {@code waiting} to be given, {@code done} and {@code next} (when time alone changed something
 * last, and will), and its {@code clocks}. {@code erased}: {@code erasedAt}. {@code unreadable}:
 * {@code why}.
 */
public final class EpisodeJson {
  private final TimeWords times;
  private final Laws laws;

  /** Tells times so, and laws by those names. */
  public EpisodeJson(TimeWords times, Laws laws) {
    this.times = times;
    this.laws = laws;
  }

  /** One episode. */
  public ObjectNode of(RestingEpisode episode) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("episodeId", episode.episodeId());
    if (episode instanceof RestingEpisode.Unreadable unreadable) {
      json.put("is", "unreadable").put("why", unreadable.why());
    } else if (((RestingEpisode.Read) episode).memory() instanceof Memory.Erased erased) {
      json.put("is", "erased").put("erasedAt", times.instant(erased.at()));
    } else {
      watched(episode.episodeId(), (Memory.Watched) ((RestingEpisode.Read) episode).memory(), json);
    }
    ArrayNode timers = json.putArray("timers");
    episode.timers().forEach(timer -> timers.add(times.instant(timer)));
    return json.put("bytes", episode.bytes());
  }

  private void watched(String episodeId, Memory.Watched memory, ObjectNode json) {
    json.put("is", "watched");
    json.put("law", laws.name(memory.mark()));
    json.put("facts", memory.facts().size());
    json.put("waiting", memory.waiting().size());
    json.put("done", memory.done() == Long.MIN_VALUE ? null : times.instant(memory.done()));
    json.put("next", memory.next() == Long.MAX_VALUE ? null : times.instant(memory.next()));
    ArrayNode clocks = json.putArray("clocks");
    memory.clocks().forEach(clock -> clocks.add(ClockJson.of(clock, episodeId, times)));
  }
}
