package se.garantivakt.job.watch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.ValueState;
import se.garantivakt.job.state.EpisodeState;

/**
 * The state of episodes, those touched last at hand: much of what is said of an episode is said
 * within a day, and reading state is the dearest part of hearing an event. What is written is
 * written to state at once, so there is nothing to lose.
 *
 * <p>Of one task and one run of it: after a restore it must be another.
 */
final class RecentEpisodes {
  /** Some ten megabytes, as episodes usually are. */
  static final int MOST = 20_000;

  private final ValueState<EpisodeState> state;
  private final Map<String, EpisodeState> recent =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EpisodeState> eldest) {
          return size() > MOST;
        }
      };

  RecentEpisodes(ValueState<EpisodeState> state) {
    this.state = state;
  }

  /** What is kept of the episode in hand, which that id must be. */
  Optional<EpisodeState> read(String episodeId) throws IOException {
    EpisodeState known = recent.get(episodeId);
    return Optional.ofNullable(known == null ? state.value() : known);
  }

  /** Keeps it. */
  void write(String episodeId, EpisodeState kept) throws IOException {
    state.update(kept);
    recent.put(episodeId, kept);
  }

  /** Keeps nothing of it any more. */
  void clear(String episodeId) {
    state.clear();
    recent.remove(episodeId);
  }
}
