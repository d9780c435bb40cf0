package se.garantivakt.job.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.Publication;
import se.garantivakt.event.LoggedEvent;

/** What is said of an episode that is retold, without a stream around it. */
public record Retold(List<Publication> said, List<Long> knownAt) {
  private static final Duration FOR_EVER = Duration.ofDays(40_000);

  /** Of events that come sorted by time, up to an instant. */
  public static Retold of(Engine engine, String id, List<LoggedEvent> events, long end) {
    EpisodeInOrder episode = new EpisodeInOrder(engine, new Keeping(FOR_EVER, FOR_EVER, 1000), id);
    Retold told = new Retold(new ArrayList<>(), new ArrayList<>());
    events.forEach(event -> episode.take(event, told::hear));
    episode.end(end, told::hear);
    return told;
  }

  private void hear(Publication publication, long at) {
    said.add(publication);
    knownAt.add(at);
  }
}
