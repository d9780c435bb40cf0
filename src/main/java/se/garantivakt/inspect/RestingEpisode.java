package se.garantivakt.inspect;

import java.util.List;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.compact.CompactFormatException;
import se.garantivakt.job.state.EpisodeState;

/** One episode as it rests in the state of the operator that watches guarantees. */
public sealed interface RestingEpisode {
  /** Its id, the key of the state. */
  String episodeId();

  /** The event-time timers that are set for it, epoch milliseconds, ascending. */
  List<Long> timers();

  /** How many bytes its value takes. */
  int bytes();

  /** One whose value was read. */
  record Read(String episodeId, Memory memory, List<Long> timers, int bytes)
      implements RestingEpisode {}

  /**
   * One whose value is of a later version, or no value at all.
   *
   * @param why without anything that the value holds
   */
  record Unreadable(String episodeId, String why, List<Long> timers, int bytes)
      implements RestingEpisode {}

  /**
   * Reads one.
   *
   * @param days those of the rules it is looked at by
   */
  static RestingEpisode of(
      String episodeId, EpisodeState state, List<Long> timers, LocalDays days) {
    try {
      return new Read(episodeId, state.memory(episodeId, days), timers, state.size());
    } catch (CompactFormatException unreadable) {
      return new Unreadable(episodeId, unreadable.getMessage(), timers, state.size());
    }
  }
}
