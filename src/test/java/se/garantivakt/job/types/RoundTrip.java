package se.garantivakt.job.types;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Takes values through a serializer and back. */
public final class RoundTrip {
  private RoundTrip() {}

  /** A value written, copied as bytes, and read by what its snapshot gives back. */
  public static <T> T of(T value, TypeSerializer<T> serializer) throws IOException {
    DataOutputSerializer written = new DataOutputSerializer(64);
    serializer.serialize(value, written);
    DataOutputSerializer copied = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(written.getCopyOfBuffer()), copied);
    DataInputDeserializer in = new DataInputDeserializer(copied.getCopyOfBuffer());
    T read = restored(serializer).deserialize(in);
    if (in.available() > 0) {
      throw new AssertionError(in.available() + " bytes are left of " + value);
    }
    return read;
  }

  /** The serializer that comes out of a savepoint. */
  private static <T> TypeSerializer<T> restored(TypeSerializer<T> serializer) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot<T> now = serializer.snapshotConfiguration();
    TypeSerializerSnapshot.writeVersionedSnapshot(out, now);
    TypeSerializerSnapshot<T> old =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), RoundTrip.class.getClassLoader());
    if (!now.resolveSchemaCompatibility(old).isCompatibleAsIs()) {
      throw new AssertionError(serializer + " is not compatible with itself");
    }
    return old.restoreSerializer();
  }
}
