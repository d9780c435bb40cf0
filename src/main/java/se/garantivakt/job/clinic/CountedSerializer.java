package se.garantivakt.job.clinic;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.engine.Counted;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How a count travels to the task of its clinic. It is never kept in state. */
public final class CountedSerializer extends ValueSerializer<Counted> {
  private static final long serialVersionUID = 1L;

  /** The type of counts. */
  public static final ValueType<Counted> TYPE =
      new ValueType<>(Counted.class, new CountedSerializer());

  private static final Counted.Kind[] KINDS = Counted.Kind.values();
  private static final Counted.Standing[] STANDINGS = Counted.Standing.values();

  @Override
  public void serialize(Counted counted, DataOutputView target) throws IOException {
    target.writeByte(counted.kind().ordinal());
    target.writeByte(counted.sign());
    target.writeByte(counted.standing().ordinal());
    writeText(counted.clinicId(), target);
    writeText(counted.guarantee(), target);
    target.writeBoolean(counted.careArea().isPresent());
    if (counted.careArea().isPresent()) {
      writeText(counted.careArea().get(), target);
    }
    target.writeLong(counted.instant());
    target.writeLong(counted.startDay());
    target.writeInt(counted.limitDays());
  }

  @Override
  public Counted deserialize(DataInputView source) throws IOException {
    Counted.Kind kind = KINDS[source.readByte()];
    int sign = source.readByte();
    Counted.Standing standing = STANDINGS[source.readByte()];
    String clinicId = readText(source);
    String guarantee = readText(source);
    Optional<String> careArea =
        source.readBoolean() ? Optional.of(readText(source)) : Optional.empty();
    return new Counted(
        kind,
        sign,
        clinicId,
        guarantee,
        careArea,
        source.readLong(),
        source.readLong(),
        source.readInt(),
        standing);
  }

  @Override
  public TypeSerializerSnapshot<Counted> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Counted> {
    public Snapshot() {
      super(CountedSerializer::new);
    }
  }
}
