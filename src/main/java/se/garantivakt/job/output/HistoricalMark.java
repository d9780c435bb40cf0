package se.garantivakt.job.output;

import java.time.Duration;
import se.garantivakt.engine.Alert;
import se.garantivakt.job.time.WallClock;

/**
 * Whether an alert is said late: time, or what is said, lies further behind the wall clock than it
 * should. A mark of the run, outside the law (design.md section 2).
 */
public record HistoricalMark(WallClock clock, Duration after) {

  /**
   * Of an alert. After a start time is not known for a moment; what is new by its own time must not
   * pass for old then.
   */
  public boolean of(Alert alert, long watermark) {
    long known = alert.knownAt().toEpochMilli();
    if (watermark != Long.MIN_VALUE) {
      known = Math.min(known, watermark);
    }
    return known < clock.millis() - after.toMillis();
  }
}
