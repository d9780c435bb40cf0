package se.garantivakt.job.savepoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.testutils.junit.SharedReference;
import se.garantivakt.job.input.RawRecord;

/**
 * Tells records and then a watermark, and is silent until the job is stopped, or ends. It remembers
 * nothing: restored, it tells what it was made with.
 *
 * @param ends whether the input has an end
 */
record ToldSource(SharedReference<List<RawRecord>> records, long watermark, boolean ends)
    implements Source<RawRecord, NoSplit, NoSplit> {

  @Override
  public Boundedness getBoundedness() {
    return ends ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<RawRecord, NoSplit> createReader(SourceReaderContext context) {
    return new ToldReader(this, context.getIndexOfSubtask() == 0);
  }

  @Override
  public SplitEnumerator<NoSplit, NoSplit> createEnumerator(SplitEnumeratorContext<NoSplit> c) {
    return new NoSplit.None();
  }

  @Override
  public SplitEnumerator<NoSplit, NoSplit> restoreEnumerator(
      SplitEnumeratorContext<NoSplit> context, NoSplit state) {
    return new NoSplit.None();
  }

  @Override
  public SimpleVersionedSerializer<NoSplit> getSplitSerializer() {
    return new NoSplit.Form();
  }

  @Override
  public SimpleVersionedSerializer<NoSplit> getEnumeratorCheckpointSerializer() {
    return new NoSplit.Form();
  }

  /** Never more to come. */
  CompletableFuture<Void> silence() {
    return new CompletableFuture<>();
  }
}
