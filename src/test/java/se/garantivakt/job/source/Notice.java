package se.garantivakt.job.source;

<<<<<<< HEAD
import org.apache.flink.api.java.tuple.Tuple4;

/** What went by in a running job: a record or a watermark, and when by the machine's clock. */
public final class Notice extends Tuple4<Boolean, Long, Boolean, Long> {
  private static final long serialVersionUID = 1L;

  public Notice() {}

  Notice(boolean watermark, long time, boolean late, long seenAt) {
    super(watermark, time, late, seenAt);
  }

  boolean isWatermark() {
    return f0;
  }

  long time() {
    return f1;
  }

  boolean isLate() {
    return f2;
  }

  long seenAt() {
    return f3;
  }
}
=======
/** What went by in a running job: a record or a watermark, and when by the machine's clock. */
record Notice(boolean isWatermark, long time, boolean isLate, long seenAt) {}
>>>>>>> source
