package se.garantivakt.job.watch;

import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.OutputRecord;

/**
 * The operator of {@link WatchGuarantees}: has it write what it holds of episodes before each
 * checkpoint and set their timers before time comes to them, and lets it put another episode in
 * hand to do so.
 */
public final class WatchOperator extends KeyedProcessOperator<String, LoggedEvent, OutputRecord> {
  private static final long serialVersionUID = 1L;

  /** Of what watches. */
  public WatchOperator(WatchGuarantees watch) {
    super(watch);
  }

  @Override
  public void open() throws Exception {
    watch().inHand(this::setCurrentKey);
    super.open();
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watch().timeComesTo(mark.getTimestamp());
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    watch().write();
  }

  private WatchGuarantees watch() {
    return (WatchGuarantees) getUserFunction();
  }
}
