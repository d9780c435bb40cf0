package se.garantivakt.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Episode;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.event.LoggedEvent;

/** Plays events back in the log's order, time passing between them, up to an instant. */
public final class Playback {
  private final Engine engine;
  private final Map<String, Episode> episodes = new LinkedHashMap<>();

  /** By the rules of that engine. */
  public Playback(Engine engine) {
    this.engine = engine;
  }

  /**
   * Plays the events logged up to an instant, that instant included, and lets time pass up to it.
   *
   * @param events in any order
   * @param out hears what is published, in the order of the log
   */
  public void play(Collection<LoggedEvent> events, Instant until, Consumer<Publication> out) {
    List<LoggedEvent> inLogOrder =
        events.stream()
            .filter(e -> e.position().loggedAt() <= until.toEpochMilli())
            .sorted(Comparator.comparing(LoggedEvent::position))
            .toList();
    for (LoggedEvent event : inLogOrder) {
      Episode episode =
          episodes.computeIfAbsent(
              event.event().common().episodeId(), id -> new Episode(engine, id));
      episode.advanceTo(event.position().loggedAt() - 1, out);
      episode.hear(event, out);
    }
    episodes.values().forEach(e -> e.advanceTo(until.toEpochMilli(), out));
  }

  /** The states of all clocks as of an instant, as known after what was played. */
  public List<Status> statusesAt(Instant instant) {
    return episodes.values().stream()
        .flatMap(e -> e.statusesAt(instant.toEpochMilli()).stream())
        .toList();
  }
}
