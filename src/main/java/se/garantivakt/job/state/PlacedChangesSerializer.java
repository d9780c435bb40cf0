package se.garantivakt.job.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How changes of figures travel to the task of their place, and rest there until they are told. */
public final class PlacedChangesSerializer extends ValueSerializer<PlacedChanges> {
  private static final long serialVersionUID = 1L;

  /** The type of changes on their way. */
  public static final ValueType<PlacedChanges> TYPE =
      new ValueType<>(PlacedChanges.class, new PlacedChangesSerializer());

  @Override
  public void serialize(PlacedChanges told, DataOutputView target) throws IOException {
    writeText(told.place(), target);
    target.writeLong(told.knownAt());
    writeBytes(told.changes(), target);
  }

  @Override
  public PlacedChanges deserialize(DataInputView source) throws IOException {
    return new PlacedChanges(readText(source), source.readLong(), readBytes(source));
  }

  @Override
  public TypeSerializerSnapshot<PlacedChanges> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<PlacedChanges> {
    public Snapshot() {
      super(PlacedChangesSerializer::new);
    }
  }
}
