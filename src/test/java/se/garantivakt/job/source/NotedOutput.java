package se.garantivakt.job.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import se.garantivakt.job.input.RawRecord;

/** Notes all that goes out: of the reader under the name «reader», of a split under its id. */
final class NotedOutput implements ReaderOutput<RawRecord> {
  final List<String> notes = new ArrayList<>();
  final Map<String, Long> watermarks = new HashMap<>();
  private final Noted reader = new Noted("reader");

  @Override
  public SourceOutput<RawRecord> createOutputForSplit(String splitId) {
    notes.add("open " + splitId);
    return new Noted(splitId);
  }

  @Override
  public void releaseOutputForSplit(String splitId) {
    notes.add("release " + splitId);
    watermarks.remove(splitId);
  }

  @Override
  public void collect(RawRecord value) {
    reader.collect(value);
  }

  @Override
  public void collect(RawRecord value, long timestamp) {
    reader.collect(value, timestamp);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    reader.emitWatermark(watermark);
  }

  @Override
  public void markIdle() {
    reader.markIdle();
  }

  @Override
  public void markActive() {
    reader.markActive();
  }

  private final class Noted implements SourceOutput<RawRecord> {
    private final String name;

    private Noted(String name) {
      this.name = name;
    }

    @Override
    public void collect(RawRecord value) {
      notes.add(name + " record " + value.offset());
    }

    @Override
    public void collect(RawRecord value, long timestamp) {
      notes.add(name + " record " + value.offset() + " at " + timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      Long before = watermarks.put(name, watermark.getTimestamp());
      if (before != null && before >= watermark.getTimestamp()) {
        throw new AssertionError("the watermark of " + name + " does not move on: " + watermark);
      }
    }

    @Override
    public void markIdle() {
      notes.add(name + " idle");
    }

    @Override
    public void markActive() {
      notes.add(name + " active");
    }
  }
}
