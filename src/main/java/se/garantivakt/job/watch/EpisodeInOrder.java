package se.garantivakt.job.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Publication;
import se.garantivakt.event.LoggedEvent;

/**
 * One episode of which all is heard in the order of the log's time: before an event, what falls due
 * before it. Events of one instant may come in any order; they are heard together, as the log has
 * them, when a later one comes. So what is said is that of the engine alone on the sorted log.
 */
final class EpisodeInOrder {
  private final String id;
  private final KeptEpisode episode;
  private final List<LoggedEvent> instant = new ArrayList<>();

  EpisodeInOrder(Engine engine, Keeping keeping, String id) {
    this.id = id;
    this.episode = new KeptEpisode(engine, keeping, id, Optional.empty());
  }

  String id() {
    return id;
  }

  /**
   * Takes an event, and says what comes before its instant.
   *
   * @param out hears what is said, and when it became known
   * @throws IllegalStateException if it was logged before one that has been taken
   */
  void take(LoggedEvent event, ObjLongConsumer<Publication> out) {
    if (!instant.isEmpty()) {
      long held = instant.get(0).position().loggedAt();
      if (event.position().loggedAt() < held) {
        throw new IllegalStateException(
            "an event logged at %d came after one logged at %d: records do not carry the log's time"
                .formatted(event.position().loggedAt(), held));
      }
      if (event.position().loggedAt() > held) {
        hear(out);
      }
    }
    instant.add(event);
  }

  /** Lets time pass to the end of the run, that instant included; nothing is later. */
  void end(long end, ObjLongConsumer<Publication> out) {
    hear(out);
    passTo(end, out);
  }

  private void hear(ObjLongConsumer<Publication> out) {
    instant.sort(Comparator.comparing(LoggedEvent::position));
    for (LoggedEvent event : instant) {
      long logged = event.position().loggedAt();
      passTo(logged - 1, out);
      episode.hear(event, logged, said -> out.accept(said, logged));
    }
    instant.clear();
  }

  /** Step by step, so that of each thing it is known when time said it. */
  private void passTo(long end, ObjLongConsumer<Publication> out) {
    OptionalLong wake = episode.wakeAt();
    while (wake.isPresent() && wake.getAsLong() <= end) {
      long due = wake.getAsLong();
      episode.advanceTo(due, said -> out.accept(said, due));
      wake = episode.wakeAt();
    }
  }
}
