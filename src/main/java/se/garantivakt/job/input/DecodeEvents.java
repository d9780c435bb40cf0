package se.garantivakt.job.input;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Rejection;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.InputSettings;
import se.garantivakt.job.settings.TimeSettings;
import se.garantivakt.job.time.WallClock;

/**
 * Turns records into events. What cannot be read leaves by {@link #REJECTED} with its reason and
 * where it lies; every record leaves by one of the two, and none makes it fail.
 */
public final class DecodeEvents extends ProcessFunction<RawRecord, LoggedEvent> {
  private static final long serialVersionUID = 1L;

  /** Records of {@code event.rejected}. */
  public static final OutputTag<OutputRecord> REJECTED =
      new OutputTag<>("rejected", OutputRecordSerializer.TYPE);

  private final DecoderLimits limits;
  private final InputSettings input;
  private final TimeSettings time;
  private final WallClock clock;
  private transient InputDecoder decoder;
  private transient DecodeMetrics metrics;

  /** Reads by those limits. */
  public DecodeEvents(
      DecoderLimits limits, InputSettings input, TimeSettings time, WallClock clock) {
    this.limits = limits;
    this.input = input;
    this.time = time;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    Map<EventType, String> topics = input.topics();
    decoder = new InputDecoder(limits, topics, time.ahead());
    metrics = new DecodeMetrics(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<LoggedEvent> out) {
    long now = clock.millis();
    metrics.heard(now - record.time());
    Decoded decoded = decoder.decode(record, now);
    if (decoded instanceof Decoded.Readable readable) {
      out.collect(new LoggedEvent(readable.event(), decoder.position(record)));
    } else {
      Rejection why = decoder.withHeaders(((Decoded.Rejected) decoded).rejection(), record);
      metrics.rejected(why.reason());
      context.output(REJECTED, RejectedRecords.of(why, record));
    }
  }
}
