package se.garantivakt.job.clinic;

import java.util.function.Consumer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.job.time.WallClock;

/**
 * Adds up changes before they go to their clinics: each that arrives there costs state a write, and
 * while a backlog is worked off many of one place come between two watermarks. Holds nothing over a
 * watermark, a checkpoint or the end, so it has no state, and what it holds back is never late.
 */
public final class CombineChanges extends AbstractStreamOperator<PlacedChanges>
    implements OneInputStreamOperator<PlacedChanges, PlacedChanges>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  /** Later than all that is known. */
  private static final long AFTER_ALL = Long.MAX_VALUE / 2;

  private final MeasureParameters parameters;
  private final WallClock clock;
  private transient FiguresTime time;
  private transient ChangesAtOnce changes;
  private transient Consumer<PlacedChanges> onwards;

  /** What is told together by those parameters. */
  public CombineChanges(MeasureParameters parameters, WallClock clock) {
    this.parameters = parameters;
    this.clock = clock;
  }

  /** Of a past, told once a day, however near to now it ends. */
  public static CombineChanges ofThePast(MeasureParameters parameters) {
    return new CombineChanges(parameters, new StoppedClock(AFTER_ALL));
  }

  @Override
  public void open() throws Exception {
    super.open();
    time = new FiguresTime(parameters, new FiguresStore(parameters).days(), clock);
    changes = new ChangesAtOnce(time::due);
    onwards = one -> output.collect(new StreamRecord<>(one));
  }

  @Override
  public void processElement(StreamRecord<PlacedChanges> element) {
    changes.take(element.getValue(), onwards);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    changes.end(onwards);
    time.heardUpTo(mark.getTimestamp());
    super.processWatermark(mark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    changes.end(onwards); // time goes on without an idle one
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    changes.end(onwards);
  }

  @Override
  public void endInput() {
    changes.end(onwards);
  }
}
