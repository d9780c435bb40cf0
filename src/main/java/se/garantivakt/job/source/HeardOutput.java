package se.garantivakt.job.source;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import se.garantivakt.job.input.RawRecord;

/** The task's output as the inner reader sees it: outputs of splits are those that take notes. */
final class HeardOutput implements ReaderOutput<RawRecord> {
  private final ReaderOutput<RawRecord> out;
  private final HeardSplits splits;

  HeardOutput(ReaderOutput<RawRecord> out, HeardSplits splits) {
    this.out = out;
    this.splits = splits;
  }

  boolean isAround(ReaderOutput<RawRecord> other) {
    return out == other;
  }

  @Override
  public SourceOutput<RawRecord> createOutputForSplit(String splitId) {
    return splits.output(splitId, out);
  }

  @Override
  public void releaseOutputForSplit(String splitId) {
    splits.release(splitId, out);
  }

  @Override
  public void collect(RawRecord value) {
    out.collect(value);
  }

  @Override
  public void collect(RawRecord value, long timestamp) {
    out.collect(value, timestamp);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    out.emitWatermark(watermark);
  }

  @Override
  public void markIdle() {
    out.markIdle();
  }

  @Override
  public void markActive() {
    out.markActive();
  }
}
