package se.garantivakt.job.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.streaming.api.TimerService;

/**
 * The one timer that an episode has at most: when it is wanted, and when the timer lies that is
 * set. The two may differ while the episode is at hand, as long as time has come to neither.
 */
final class EpisodeTimer {
  static final long NEVER = Long.MAX_VALUE;

  private static final long AN_HOUR = Duration.ofHours(1).toMillis();

  private OptionalLong wanted;
  private OptionalLong set;
  private Optional<UnsettledTimers.Note> note = Optional.empty();

  /**
   * As the episode was last written.
   *
   * @param set may be where none is, if another run set it by other terms; to delete it does
   *     nothing
   */
  EpisodeTimer(OptionalLong wanted, OptionalLong set) {
    this.wanted = wanted;
    this.set = set;
  }

  /** When it is wanted, epoch milliseconds. */
  OptionalLong wanted() {
    return wanted;
  }

  /** It is wanted then, or no longer. */
  void want(OptionalLong instant) {
    wanted = instant;
  }

  /** It has fired, and is there no longer: to delete it would only write to state. */
  void fired() {
    wanted = OptionalLong.empty();
    set = OptionalLong.empty();
  }

  /** Up to when time can pass before it must be settled; {@link #NEVER} if it is. */
  long soonest() {
    return wanted.equals(set) ? NEVER : Math.min(wanted.orElse(NEVER), set.orElse(NEVER));
  }

  /** Before which instant it is noted that it must be looked at; {@link #NEVER} if it is not. */
  long noted() {
    return note.isPresent() ? note.get().at() : NEVER;
  }

  boolean isNotedBy(UnsettledTimers.Note other) {
    return note.isPresent() && note.get() == other;
  }

  /** From now on it is that note that holds of it. */
  void note(UnsettledTimers.Note other) {
    note = Optional.of(other);
  }

  void forgetNote() {
    note = Optional.empty();
  }

  /**
   * That of the episode in hand fires, but nothing may be done with it now: it fires again an hour
   * later, unless time ends.
   */
  static void putOff(long due, TimerService time) {
    if (time.currentWatermark() != NEVER) {
      time.registerEventTimeTimer(Math.max(due, time.currentWatermark()) + AN_HOUR);
    }
  }

  /** Sets the timer to when it is wanted; its episode is in hand. */
  void settle(TimerService time) {
    if (!wanted.equals(set)) {
      set.ifPresent(time::deleteEventTimeTimer);
      wanted.ifPresent(time::registerEventTimeTimer);
      set = wanted;
    }
    forgetNote();
  }
}
