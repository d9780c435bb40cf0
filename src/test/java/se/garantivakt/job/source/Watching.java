package se.garantivakt.job.source;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import se.garantivakt.job.input.RawRecord;

/** Passes on a notice of each record and each watermark. */
final class Watching extends AbstractStreamOperator<Notice>
    implements OneInputStreamOperator<RawRecord, Notice> {
  private static final long serialVersionUID = 1L;

  private long watermark = Long.MIN_VALUE;

  @Override
  public void processElement(StreamRecord<RawRecord> element) {
    note(false, element.getTimestamp(), element.getTimestamp() <= watermark);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watermark = mark.getTimestamp();
    note(true, watermark, false);
    super.processWatermark(mark);
  }

  private void note(boolean isWatermark, long time, boolean late) {
    long seenAt = System.currentTimeMillis();
    output.collect(new StreamRecord<>(new Notice(isWatermark, time, late, seenAt)));
  }
}
