package se.garantivakt.job.source;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Marks a reader without splits as idle, so that it does not hold time back for the others; active
 * again when it gets one. At first it waits: splits may be on their way, and their backlog would
 * come too late if the others had moved on.
 */
final class Idleness {
  private final long patience;
  private boolean idle;
  private boolean without;
  private long since;

  Idleness(Duration patience) {
    this.patience = patience.toNanos();
  }

  /**
   * Looks again.
   *
   * @param noSplits whether the reader has none
   * @param noneToCome whether it has been told that it gets none any more
   * @param now the monotonic clock
   */
  void look(boolean noSplits, boolean noneToCome, long now, WatermarkOutput out) {
    if (!noSplits) {
      without = false;
      wake(out);
      return;
    }
    if (!without) {
      without = true;
      since = now;
    }
    if (!idle && (noneToCome || now - since >= patience)) {
      idle = true;
      out.markIdle();
    }
  }

  private void wake(WatermarkOutput out) {
    if (idle) {
      idle = false;
      out.markActive();
    }
  }
}
