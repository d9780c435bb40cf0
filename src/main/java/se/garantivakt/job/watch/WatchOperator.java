package se.garantivakt.job.watch;

import java.util.Map;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.time.WallClock;

/**
 * The operator of {@link WatchGuarantees}: has it write what it holds of episodes before each
 * checkpoint and set their timers before time comes to them, and lets it put another episode in
 * hand to do so.
 */
public final class WatchOperator extends KeyedProcessOperator<String, LoggedEvent, OutputRecord> {
  private static final long serialVersionUID = 1L;

  /**
   * Watches by those parameters.
   *
   * @param inputTopics the names by which origins are told
   */
  public WatchOperator(
      WatchParameters parameters, Map<EventType, String> inputTopics, WallClock clock) {
    super(new WatchGuarantees(parameters, inputTopics, clock));
  }

  @Override
  public void open() throws Exception {
    watch().inHand(this::setCurrentKey);
    super.open();
  }

  @Override
  public void processElement(StreamRecord<LoggedEvent> event) throws Exception {
    EpisodeFailure.naming(this::inHand, () -> super.processElement(event));
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    EpisodeFailure.naming(this::inHand, () -> super.onEventTime(timer));
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watch().timeComesTo(mark.getTimestamp());
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    EpisodeFailure.naming(this::inHand, watch()::write);
  }

  private String inHand() {
    return (String) getCurrentKey();
  }

  private WatchGuarantees watch() {
    return (WatchGuarantees) getUserFunction();
  }
}
