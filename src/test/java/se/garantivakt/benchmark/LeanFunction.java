package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.OutputRecord;

/**
 * {@link MinimalFunction} as a careful hand would write it: one value holds the instant that is due
 * and the ids, 16 bytes each; the timer is moved only when it fires too early.
 */
final class LeanFunction extends KeyedProcessFunction<String, RawRecord, OutputRecord> {
  private static final long serialVersionUID = 1L;

  private final Padding padding;
  private transient ValueState<byte[]> state;

  /** Writing so much. */
  LeanFunction(Written written) {
    padding = new Padding(written);
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "state", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<OutputRecord> out)
      throws Exception {
    UUID id = UUID.nameUUIDFromBytes(MinimalFunction.eventId(record).getBytes(UTF_8));
    byte[] held = state.value();
    if (held != null && holds(held, id)) {
      return;
    }
    long next = record.time() + MinimalFunction.LIMIT;
    if (held == null) {
      context.timerService().registerEventTimeTimer(next);
    }
    int length = held == null ? Long.BYTES : held.length;
    ByteBuffer bytes = ByteBuffer.allocate(length + 2 * Long.BYTES);
    bytes.put(held == null ? new byte[Long.BYTES] : held).putLong(0, next);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    state.update(bytes.array());
    padding.flatMap(record, out);
  }

  private static boolean holds(byte[] held, UUID id) {
    ByteBuffer bytes = ByteBuffer.wrap(held).position(Long.BYTES);
    while (bytes.hasRemaining()) {
      long most = bytes.getLong();
      long least = bytes.getLong();
      if (most == id.getMostSignificantBits() && least == id.getLeastSignificantBits()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    long due = ByteBuffer.wrap(state.value()).getLong();
    if (due > timestamp) {
      context.timerService().registerEventTimeTimer(due);
    }
  }
}
