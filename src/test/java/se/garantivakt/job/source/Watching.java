package se.garantivakt.job.source;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import se.garantivakt.job.input.RawRecord;

/** Notes each record and each watermark where the test of the same JVM finds it, by name. */
final class Watching extends AbstractStreamOperator<RawRecord>
    implements OneInputStreamOperator<RawRecord, RawRecord> {
  private static final long serialVersionUID = 1L;
  private static final Map<String, BlockingQueue<Notice>> NOTICES = new ConcurrentHashMap<>();

  private final String name;
  private long watermark = Long.MIN_VALUE;

  Watching(String name) {
    this.name = name;
  }

  static BlockingQueue<Notice> notices(String name) {
    return NOTICES.computeIfAbsent(name, first -> new LinkedBlockingQueue<>());
  }

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
    notices(name).add(new Notice(isWatermark, time, late, System.currentTimeMillis()));
  }
}
