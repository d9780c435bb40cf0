package se.garantivakt.audit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
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
import se.garantivakt.job.settings.OutputTopic;

/**
 * What a plain implementation costs before it does anything useful: JSON parsed, a map of seen
 * event ids, one value read and written, one timer moved per event; it writes as many records of
 * the same size as the job does, which say nothing.
 */
final class MinimalFunction extends KeyedProcessFunction<String, RawRecord, OutputRecord> {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LIMIT = Duration.ofDays(90).toMillis();

  private final double each;
  private final int size;
  private transient MapState<String, Boolean> seen;
  private transient ValueState<Long> timer;
  private transient byte[] value;
  private transient double owed;

  /**
   * A function.
   *
   * @param each records to write for one that is read
   * @param size bytes of a record
   */
  MinimalFunction(double each, int size) {
    this.each = each;
    this.size = size;
  }

  static String key(RawRecord record) {
    return new String(record.key(), UTF_8);
  }

  @Override
  public void open(OpenContext context) {
    seen =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("seen", Types.STRING, Types.BOOLEAN));
    timer = getRuntimeContext().getState(new ValueStateDescriptor<>("timer", Types.LONG));
    value = new byte[size];
    Arrays.fill(value, (byte) ' ');
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<OutputRecord> out)
      throws Exception {
    JsonNode event = JSON.readTree(record.value());
    String id = event.path("eventId").asText();
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
    for (owed += each; owed >= 1; owed--) {
      out.collect(
          new OutputRecord(
              OutputTopic.STATUS, record.key(), record.key(), value, Optional.empty()));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    timer.clear();
  }
}
