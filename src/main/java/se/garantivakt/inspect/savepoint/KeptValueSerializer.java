package se.garantivakt.inspect.savepoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.job.state.EpisodeStateSerializer;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How what was read travels to the command line; it rests nowhere. */
public final class KeptValueSerializer extends ValueSerializer<KeptValue> {
  private static final long serialVersionUID = 1L;
  private static final EpisodeStateSerializer STATE = new EpisodeStateSerializer();

  static final ValueType<KeptValue> TYPE =
      new ValueType<>(KeptValue.class, new KeptValueSerializer());

  @Override
  public void serialize(KeptValue value, DataOutputView target) throws IOException {
    writeText(value.episodeId(), target);
    STATE.serialize(value.state(), target);
    target.writeInt(value.timers().size());
    for (long timer : value.timers()) {
      target.writeLong(timer);
    }
  }

  @Override
  public KeptValue deserialize(DataInputView source) throws IOException {
    String episodeId = readText(source);
    var state = STATE.deserialize(source);
    int count = source.readInt();
    List<Long> timers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      timers.add(source.readLong());
    }
    return new KeptValue(episodeId, state, timers);
  }

  @Override
  public TypeSerializerSnapshot<KeptValue> snapshotConfiguration() {
    return new Snapshot();
  }

  /** What Flink asks of every serializer. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeptValue> {
    public Snapshot() {
      super(KeptValueSerializer::new);
    }
  }
}
