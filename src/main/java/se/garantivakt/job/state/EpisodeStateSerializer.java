package se.garantivakt.job.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/**
 * How an episode's state rests: its length, seven bits a byte, then its bytes. What they mean is
 * told by the version in them, so that state of every earlier version is read as it lies and none
 * is rewritten at a restore.
 */
public final class EpisodeStateSerializer extends ValueSerializer<EpisodeState> {
  private static final long serialVersionUID = 1L;

  /** The type of episodes' state. */
  public static final ValueType<EpisodeState> TYPE =
      new ValueType<>(EpisodeState.class, new EpisodeStateSerializer());

  @Override
  public void serialize(EpisodeState state, DataOutputView target) throws IOException {
    int rest = state.bytes().length;
    while (rest >= 0x80) {
      target.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    target.writeByte(rest);
    target.write(state.bytes());
  }

  @Override
  public EpisodeState deserialize(DataInputView source) throws IOException {
    int length = 0;
    int shift = 0;
    int next;
    do {
      next = source.readUnsignedByte();
      length |= (next & 0x7F) << shift;
      shift += 7;
    } while (next >= 0x80 && shift < 32);
    if (length < 0 || next >= 0x80) {
      throw new IOException("the state of an episode has no length that can be");
    }
    byte[] bytes = new byte[length];
    source.readFully(bytes);
    return new EpisodeState(bytes);
  }

  @Override
  public TypeSerializerSnapshot<EpisodeState> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed, and always compatible. */
  public static final class Snapshot implements TypeSerializerSnapshot<EpisodeState> {
    private static final int VERSION = 1;

    @Override
    public int getCurrentVersion() {
      return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) {
      // the version lies in each value
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader classes) {
      // the version lies in each value
    }

    @Override
    public TypeSerializer<EpisodeState> restoreSerializer() {
      return new EpisodeStateSerializer();
    }

    @Override
    public TypeSerializerSchemaCompatibility<EpisodeState> resolveSchemaCompatibility(
        TypeSerializerSnapshot<EpisodeState> old) {
      return old instanceof Snapshot
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : TypeSerializerSchemaCompatibility.incompatible();
    }
  }
}
