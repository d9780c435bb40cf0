package se.garantivakt.job.state;

import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import se.garantivakt.accessibility.foresight.ForeseenClock;
import se.garantivakt.engine.Unbooked;

/**
 * All the state that the job has. Names and serializers stand in every savepoint: none is ever
 * changed, new ones are added.
 */
public final class States {
  private static final TypeInformation<byte[]> BYTES =
      PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

  private States() {}

  /** By episode: what is kept of it. */
  public static ValueStateDescriptor<EpisodeState> episode() {
    return new ValueStateDescriptor<>("episode", EpisodeStateSerializer.TYPE);
  }

  /** By place: its figures, as {@code accessibility} writes them. */
  public static ValueStateDescriptor<byte[]> figures() {
    return new ValueStateDescriptor<>("figures", BYTES);
  }

  /** By place: what has changed since the figures were told. */
  public static ListStateDescriptor<PlacedChanges> figuresNews() {
    return new ListStateDescriptor<>("figures-news", PlacedChangesSerializer.TYPE);
  }

  /** By place and clockId: clocks that wait there without a booking. */
  public static MapStateDescriptor<String, ForeseenClock> foreseenClocks() {
    return new MapStateDescriptor<>("foreseen-clocks", Types.STRING, ForeseenClockSerializer.TYPE);
  }

  /** By place and midnight: the forecasts by which nothing has been decided yet, in days. */
  public static MapStateDescriptor<Long, Double> forecasts() {
    return new MapStateDescriptor<>("forecasts", Types.LONG, Types.DOUBLE);
  }

  /** By place: what was said of clocks without a booking, and not taken in yet. */
  public static ListStateDescriptor<Unbooked> foreseenNews() {
    return new ListStateDescriptor<>("foreseen-news", UnbookedSerializer.TYPE);
  }

  /** Of the operator, the same in all its tasks: by which rules state was written. */
  public static ListStateDescriptor<String> rules() {
    return new ListStateDescriptor<>("rules", Types.STRING);
  }

  /** Of the operator, the same in all its tasks: up to where all logs have been heard. */
  public static ListStateDescriptor<Long> heardUpTo() {
    return new ListStateDescriptor<>("heard-up-to", Types.LONG);
  }

  /** Of the operator: how many clocks are open, in all its tasks together. */
  public static ListStateDescriptor<Long> openClocks() {
    return new ListStateDescriptor<>("open-clocks", Types.LONG);
  }

  /** Of the operator: how many timers of episodes wait, in all its tasks together. */
  public static ListStateDescriptor<Long> timersWaiting() {
    return new ListStateDescriptor<>("timers-waiting", Types.LONG);
  }

  /** What was counted in all tasks together. */
  public static long sum(Iterable<Long> parts) {
    long sum = 0;
    for (long part : parts) {
      sum += part;
    }
    return sum;
  }
}
