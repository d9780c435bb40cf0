package se.garantivakt.job.savepoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import se.garantivakt.job.input.RawRecord;

/** Tells all in one go, so that a barrier comes before or after it, never in between. */
final class ToldReader implements SourceReader<RawRecord, NoSplit> {
  private final ToldSource source;
  private final boolean hasRecords;
  private final CompletableFuture<Void> silence;
  private boolean told;

  ToldReader(ToldSource source, boolean hasRecords) {
    this.source = source;
    this.hasRecords = hasRecords;
    this.silence = source.silence();
  }

  @Override
  public void start() {
    // tells when it is asked
  }

  @Override
  public InputStatus pollNext(ReaderOutput<RawRecord> output) {
    if (!told) {
      told = true;
      if (hasRecords) {
        for (RawRecord record : source.records().get()) {
          output.emitWatermark(new Watermark(record.time() - 1));
          output.collect(record, record.time());
        }
      }
      output.emitWatermark(new Watermark(source.watermark()));
    }
    return source.ends() ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public List<NoSplit> snapshotState(long checkpoint) {
    return List.of();
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return told ? silence : CompletableFuture.completedFuture(null);
  }

  @Override
  public void addSplits(List<NoSplit> splits) {
    // there are none
  }

  @Override
  public void notifyNoMoreSplits() {
    // there are none
  }

  @Override
  public void close() {
    // holds nothing
  }
}
