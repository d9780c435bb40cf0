package se.garantivakt.job.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import se.garantivakt.job.input.RawRecord;

/** An inner reader that gives what the test has put there, and notes what it is told. */
final class FakeInner implements SourceReader<RawRecord, KafkaPartitionSplit> {
  final List<String> told = new ArrayList<>();
  private final Deque<RawRecord> fetched = new ArrayDeque<>();
  private final Deque<String> finished = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean ended;

  void fetch(String topic, long offset, long time) {
    fetched.add(new RawRecord(topic, 0, offset, time, null, null, List.of()));
    available.complete(null);
  }

  /** The split's end is reached; it is released at the next call. */
  void finish(String splitId) {
    finished.add(splitId);
    available.complete(null);
  }

  void end() {
    ended = true;
    available.complete(null);
  }

  /** The future of the records that is out now. */
  CompletableFuture<Void> available() {
    return available;
  }

  @Override
  public InputStatus pollNext(ReaderOutput<RawRecord> output) {
    finished.forEach(output::releaseOutputForSplit);
    finished.clear();
    if (!fetched.isEmpty()) {
      RawRecord record = fetched.poll();
      output.createOutputForSplit(record.topic() + "-0").collect(record, record.time());
      return InputStatus.MORE_AVAILABLE;
    }
    if (ended) {
      return InputStatus.END_OF_INPUT;
    }
    if (available.isDone()) {
      available = new CompletableFuture<>();
    }
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void start() {
    told.add("start");
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
    told.add("snapshot " + checkpointId);
    return List.of();
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    splits.forEach(split -> told.add("add " + split.splitId()));
  }

  @Override
  public void notifyNoMoreSplits() {
    told.add("no more splits");
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    told.add("event");
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    told.add("complete " + checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) {
    told.add("aborted " + checkpointId);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
    told.add("pause " + pause + " resume " + resume);
  }

  @Override
  public void close() {
    told.add("close");
  }
}
