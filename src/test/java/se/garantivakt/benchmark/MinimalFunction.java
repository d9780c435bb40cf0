package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.OutputRecord;

/**
 * What a plain implementation costs before it does anything useful: JSON parsed, a map of seen
 * event ids, one value read and written, one timer moved per event; it writes as many records of
 * the same size as the job does, which say nothing.
 */
final class MinimalFunction extends KeyedProcessFunction<String, RawRecord, OutputRecord> {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How far ahead a timer is set, milliseconds. */
  static final long LIMIT = Duration.ofDays(90).toMillis();

  private final Padding padding;
  private transient MapState<String, Boolean> seen;
  private transient ValueState<Long> timer;

  /** Writing so much. */
  MinimalFunction(Written written) {
    padding = new Padding(written);
  }

  static String key(RawRecord record) {
    return new String(record.key(), UTF_8);
  }

  /** The id in the JSON of an event. */
  static String eventId(RawRecord record) throws java.io.IOException {
    return JSON.readTree(record.value()).path("eventId").asText();
  }

  @Override
  public void open(OpenContext context) {
    seen =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("seen", Types.STRING, Types.BOOLEAN));
    timer = getRuntimeContext().getState(new ValueStateDescriptor<>("timer", Types.LONG));
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<OutputRecord> out)
      throws Exception {
    String id = eventId(record);
    if (seen.contains(id)) {
      return;
    }
    seen.put(id, true);
    Long due = timer.value();
    if (due != null) {
      context.timerService().deleteEventTimeTimer(due);
    }
    long next = record.time() + LIMIT;
    context.timerService().registerEventTimeTimer(next);
    timer.update(next);
    padding.flatMap(record, out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    timer.clear();
  }
}
