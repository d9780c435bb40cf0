package se.garantivakt.job.watch;

import java.time.Duration;
import java.util.OptionalLong;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import se.garantivakt.job.time.WallClock;

/**
 * The timers of episodes, each of which has one at most, and what operators see of all of them:
 * {@code timersWaiting} (the sum over all tasks is right), {@code timersFired}, and of those that
 * fall due while the job is live {@code timerLatenessMs}, how far behind its due instant the wall
 * clock was when one fired, and {@code timersFiredLate}, how many fired so late that what they say
 * counts as {@code historical}. What fell due before the job was live is the past caught up with,
 * not late.
 *
 * <p>Of one task, not for several threads; metrics may be read by any.
 */
final class EpisodeTimers {
  private static final int LATEST = 1000;

  private final WallClock clock;
  private final long liveSince;
  private final long late;
  private final Counter fired;
  private final Counter firedLate;
  private final Histogram lateness;
  private volatile long waiting;

  /**
   * Of a task.
   *
   * @param liveSince since which instant timers should fire when they are due, epoch milliseconds
   * @param late from which lateness on a timer counts as late
   * @param waiting how many there are
   */
  EpisodeTimers(MetricGroup group, WallClock clock, long liveSince, Duration late, long waiting) {
    this.clock = clock;
    this.liveSince = liveSince;
    this.late = late.toMillis();
    this.waiting = waiting;
    this.fired = group.counter("timersFired");
    this.firedLate = group.counter("timersFiredLate");
    this.lateness = group.histogram("timerLatenessMs", new DescriptiveStatisticsHistogram(LATEST));
    group.gauge("timersWaiting", (Gauge<Long>) this::waiting);
  }

  /** How many wait for their instant in this task. */
  long waiting() {
    return waiting;
  }

  /** That of an episode was due at an instant and fires. */
  void fire(EpisodeTimer timer, long due) {
    timer.fired();
    waiting--;
    fired.inc();
    if (due > liveSince) {
      long behind = clock.millis() - due;
      lateness.update(behind);
      if (behind > late) {
        firedLate.inc();
      }
    }
  }

  /** That of an episode is wanted at an instant, or no longer. */
  void want(EpisodeTimer timer, OptionalLong instant) {
    waiting += (instant.isPresent() ? 1 : 0) - (timer.wanted().isPresent() ? 1 : 0);
    timer.want(instant);
  }
}
