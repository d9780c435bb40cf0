package se.garantivakt.job.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.garantivakt.job.time.WallClock;

/**
 * The instant of asking: the wall clock's, as far as it can be believed. From one answer to the
 * next it moves at most as fast as the monotonic clock plus a set step, so that a clock set forward
 * moves time there in steps and not at once. One set back makes time stand until the clock is again
 * where it was; what has been said before is not taken back.
 */
final class AskingClock {
  private final WallClock clock;
  private final long step;
  private Optional<Answer.Asked> furthest = Optional.empty();

  AskingClock(WallClock clock, Duration step) {
    this.clock = clock;
    this.step = step.toMillis();
  }

  /** The instant, to be read before the question is sent. */
  Answer.Asked ask() {
    long nanos = clock.nanos();
    long wall = clock.millis();
    return new Answer.Asked(Math.min(wall, limit(nanos).orElse(wall)), nanos);
  }

  /** The question asked then has been answered. */
  void answered(Answer.Asked asked) {
    if (furthest.isEmpty() || asked.at() >= furthest.get().at()) {
      furthest = Optional.of(asked);
    }
  }

  private Optional<Long> limit(long nanos) {
    return furthest.map(
        last -> last.at() + TimeUnit.NANOSECONDS.toMillis(nanos - last.nanos()) + step);
  }
}
