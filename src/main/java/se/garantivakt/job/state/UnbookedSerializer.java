package se.garantivakt.job.state;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/**
 * How it travels, and rests, that a clock waits without a booking: the version, then its fields. An
 * absent care area is an empty text.
 */
public final class UnbookedSerializer extends ValueSerializer<Unbooked> {
  private static final long serialVersionUID = 1L;
  private static final int VERSION = 1;

  /** The type of what is said of such clocks. */
  public static final ValueType<Unbooked> TYPE =
      new ValueType<>(Unbooked.class, new UnbookedSerializer());

  @Override
  public void serialize(Unbooked said, DataOutputView target) throws IOException {
    target.writeByte(VERSION);
    writeText(said.is().name(), target);
    writeText(said.clockId(), target);
    writeText(said.episodeId(), target);
    writeText(said.patientId(), target);
    writeText(said.clinicId(), target);
    writeText(said.guarantee(), target);
    writeText(said.careArea().orElse(""), target);
    target.writeLong(said.startDay());
    target.writeLong(said.deadline());
    target.writeLong(said.countedTo());
    target.writeBoolean(said.ownChoice());
    target.writeLong(said.knownAt());
    writeText(said.cause(), target);
    writeText(said.rule(), target);
  }

  @Override
  public Unbooked deserialize(DataInputView source) throws IOException {
    int version = source.readByte();
    if (version != VERSION) {
      throw new IOException("a clock without a booking was written by version " + version);
    }
    return new Unbooked(
        Unbooked.Is.valueOf(readText(source)),
        readText(source),
        readText(source),
        readText(source),
        readText(source),
        readText(source),
        Optional.of(readText(source)).filter(area -> !area.isEmpty()),
        source.readLong(),
        source.readLong(),
        source.readLong(),
        source.readBoolean(),
        source.readLong(),
        readText(source),
        readText(source));
  }

  @Override
  public TypeSerializerSnapshot<Unbooked> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Unbooked> {
    public Snapshot() {
      super(UnbookedSerializer::new);
    }
  }
}
