package se.garantivakt.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;

/**
 * Holds the timers of an episode against the one instant at which what is kept of it must be looked
 * at next.
 */
final class TimerCheck {
  private static final String FIELD = "timer";

  private final Engine engine;
  private final Keeping keeping;
  private final boolean ended;
  private final TimeWords times;

  /**
   * By those keeping times.
   *
   * @param ended the state was written at the end of the input, where all timers have fired
   */
  TimerCheck(Engine engine, Keeping keeping, boolean ended) {
    this.engine = engine;
    this.keeping = keeping;
    this.ended = ended;
    this.times = new TimeWords(engine.days().zone());
  }

  /** What is missing or too much. */
  List<Deviation> of(RestingEpisode.Read episode) {
    List<Deviation> found = new ArrayList<>();
    OptionalLong wake = ended ? OptionalLong.empty() : wake(episode);
    if (wake.isPresent() && !episode.timers().contains(wake.getAsLong())) {
      found.add(deviation(episode, Deviation.NOTHING, times.instant(wake.getAsLong())));
    }
    for (long timer : episode.timers()) {
      if (wake.isEmpty() || wake.getAsLong() != timer) {
        found.add(deviation(episode, times.instant(timer), Deviation.NOTHING));
      }
    }
    return found;
  }

  /**
   * Whether all that there is to wait for is that the episode need be kept no longer, and it has a
   * timer for that at another instant: as other keeping times have set it.
   */
  boolean isKeptOtherwise(RestingEpisode.Read episode) {
    boolean onlyKept =
        !(episode.memory() instanceof Memory.Watched watched)
            || watched.next() == Long.MAX_VALUE && watched.waiting().isEmpty();
    OptionalLong wake = wake(episode);
    return onlyKept
        && !ended
        && wake.isPresent()
        && episode.timers().size() == 1
        && episode.timers().get(0) != wake.getAsLong();
  }

  private OptionalLong wake(RestingEpisode.Read episode) {
    return new KeptEpisode(engine, keeping, episode.episodeId(), Optional.of(episode.memory()))
        .wakeAt();
  }

  private static Deviation deviation(RestingEpisode.Read episode, String kept, String told) {
    return new Deviation(episode.episodeId(), Optional.empty(), FIELD, kept, told);
  }
}
