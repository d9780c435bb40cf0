package se.garantivakt.job.watch;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Memory;
import se.garantivakt.job.state.EpisodeState;

/**
 * The episodes touched last, at hand as they are. Most of what is said of an episode is said within
 * minutes, and the way from state and back is the dearest part of hearing an event: one at hand is
 * not read, and what changed is written when another takes its place, and before each checkpoint.
 * Its timer is set then too, or when time comes to it.
 *
 * <p>Of one task and one run of it: after a restore it must be another.
 */
final class EpisodesAtHand {
  /** So many that most of what is said within minutes finds its episode here (decision 0012). */
  static final int MOST = 10_000;

  private final ValueState<EpisodeState> state;
  private final Consumer<String> inHand;
  private final BiFunction<String, Optional<EpisodeState>, KeptEpisode> brought;
  private final Function<KeptEpisode, OptionalLong> timerOf;
  private final Map<String, Held> held = new LinkedHashMap<>(2 * MOST, 0.75f, true);
  private final UnsettledTimers unsettled = new UnsettledTimers(MOST);

  /** An episode at hand, and its timer. */
  static final class Held {
    private final KeptEpisode episode;
    private final EpisodeTimer timer;
    private boolean inState;
    private boolean touched;

    private Held(KeptEpisode episode, EpisodeTimer timer, boolean inState) {
      this.episode = episode;
      this.timer = timer;
      this.inState = inState;
    }

    KeptEpisode episode() {
      return episode;
    }

    EpisodeTimer timer() {
      return timer;
    }
  }

  /**
   * None at hand yet.
   *
   * @param state that of the episode in hand
   * @param inHand takes the id of the episode that is to be in hand
   * @param brought makes an episode of its id and what is kept of it
   * @param timerOf when the timer of an episode that is kept lies
   */
  EpisodesAtHand(
      ValueState<EpisodeState> state,
      Consumer<String> inHand,
      BiFunction<String, Optional<EpisodeState>, KeptEpisode> brought,
      Function<KeptEpisode, OptionalLong> timerOf) {
    this.state = state;
    this.inHand = inHand;
    this.brought = brought;
    this.timerOf = timerOf;
  }

  /** The episode in hand, which that id must be, to be changed: it will be written. */
  Held touch(String episodeId, TimerService time) throws IOException {
    Held one = held.get(episodeId);
    if (one == null) {
      Optional<EpisodeState> kept = Optional.ofNullable(state.value());
      KeptEpisode episode = brought.apply(episodeId, kept);
      EpisodeTimer timer = new EpisodeTimer(timerOf.apply(episode), episode.wakeAt());
      one = new Held(episode, timer, kept.isPresent());
      held.put(episodeId, one);
      giveWay(episodeId, time);
    }
    one.touched = true;
    return one;
  }

  /** The one in hand, touched last, has been changed: its timer may be wanted otherwise. */
  void touched(String episodeId, Held one, TimerService time) {
    if (one.timer.soonest() <= time.currentWatermark()) {
      one.timer.settle(time);
    } else {
      unsettled.note(episodeId, one.timer);
    }
  }

  /** Sets the timers to which time comes next; another episode may be in hand then. */
  void timeComesTo(long watermark, TimerService time) {
    unsettled.timeComesTo(
        watermark,
        (episodeId, timer) -> {
          inHand.accept(episodeId);
          timer.settle(time);
        });
  }

  /** Writes what changed; another episode may be in hand then. */
  void write(TimerService time) throws IOException {
    for (Map.Entry<String, Held> one : held.entrySet()) {
      write(one.getKey(), one.getValue(), time);
    }
  }

  private void giveWay(String episodeId, TimerService time) throws IOException {
    if (held.size() > MOST) {
      Iterator<Map.Entry<String, Held>> longestAgo = held.entrySet().iterator();
      Map.Entry<String, Held> gone = longestAgo.next();
      write(gone.getKey(), gone.getValue(), time);
      longestAgo.remove();
      inHand.accept(episodeId);
    }
  }

  private void write(String episodeId, Held one, TimerService time) throws IOException {
    if (!one.touched) {
      return;
    }
    inHand.accept(episodeId);
    one.timer.settle(time);
    Optional<Memory> memory = one.episode.memory();
    if (memory.isPresent()) {
      state.update(EpisodeState.of(memory.get()));
    } else if (one.inState) {
      state.clear();
    }
    one.inState = memory.isPresent();
    one.touched = false;
  }
}
