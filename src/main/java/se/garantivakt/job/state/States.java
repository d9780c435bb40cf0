package se.garantivakt.job.state;

import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

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
}
