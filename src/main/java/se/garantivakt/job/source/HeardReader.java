package se.garantivakt.job.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.MetricGroup;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.time.WallClock;

/**
 * Reads by another reader and says after each answer of the broker how far each split has been
 * heard. An answer is taken in only after the inner reader has been asked for a record once more:
 * what was already fetched is not overlooked.
 */
final class HeardReader implements SourceReader<RawRecord, KafkaPartitionSplit> {
  private final SourceReader<RawRecord, KafkaPartitionSplit> inner;
  private final LogEnds ends;
  private final Rhythm rhythm;
  private final WallClock clock;
  private final Answers answers = new Answers();
  private final HeardSplits splits;
  private final Listening listening;
  private final Idleness idleness;
  private final HeardMetrics metrics;
  private final Asker asker;
  private boolean noMoreSplits;
  private boolean joined;
  private Optional<HeardOutput> around = Optional.empty();

  HeardReader(
      SourceReader<RawRecord, KafkaPartitionSplit> inner,
      LogEnds ends,
      Rhythm rhythm,
      HeardSettings settings,
      WallClock clock,
      MetricGroup group) {
    this.inner = inner;
    this.ends = ends;
    this.rhythm = rhythm;
    this.clock = clock;
    this.splits = new HeardSplits(settings);
    this.listening = new Listening(settings.longestGap());
    this.idleness = new Idleness(settings.quiet());
    this.metrics = new HeardMetrics(group, clock);
    AskingClock asking = new AskingClock(clock, settings.step());
    this.asker = new Asker(ends, asking, splits::toAskAbout, answers::put);
  }

  @Override
  public void start() {
    inner.start();
    rhythm.start(asker);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<RawRecord> output) throws Exception {
    if (joined) {
      welcome(output);
    }
    InputStatus status = inner.pollNext(around(output));
    if (status == InputStatus.NOTHING_AVAILABLE) {
      listening.foundNothing();
    }
    if (status == InputStatus.END_OF_INPUT) {
      output.markActive(); // an idle one would swallow the watermark by which Flink ends time
    } else {
      answers.take().ifPresent(answer -> hear(answer, output));
    }
    return status;
  }

  private HeardOutput around(ReaderOutput<RawRecord> output) {
    if (around.isEmpty() || !around.get().isAround(output)) {
      around = Optional.of(new HeardOutput(output, splits));
    }
    return around.get();
  }

  /** New splits hold time back from now on, not only from their first record or answer. */
  private void welcome(ReaderOutput<RawRecord> output) {
    joined = false;
    splits.open(output);
    idleness.look(splits.isEmpty(), noMoreSplits, clock.nanos(), output);
    metrics.show(splits);
  }

  private void hear(Answer answer, ReaderOutput<RawRecord> output) {
    long now = clock.nanos();
    boolean allTheWhile = listening.allTheWhile(now);
    idleness.look(splits.isEmpty(), noMoreSplits, now, output);
    splits.hear(answer, allTheWhile, now);
    metrics.show(splits);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return answers.orWhen(inner.isAvailable());
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> added) {
    splits.add(added);
    joined = true;
    inner.addSplits(added);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMoreSplits = true;
    inner.notifyNoMoreSplits();
  }

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
    return inner.snapshotState(checkpointId);
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    inner.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    inner.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    inner.notifyCheckpointAborted(checkpointId);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
    splits.pauseOrResume(pause, resume);
    inner.pauseOrResumeSplits(pause, resume);
  }

  @Override
  public void close() throws Exception {
    try (inner;
        ends;
        rhythm) {
      // closed from the last to the first, whatever one of them throws
    }
  }
}
