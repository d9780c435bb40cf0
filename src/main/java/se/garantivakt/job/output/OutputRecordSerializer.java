package se.garantivakt.job.output;

import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/**
 * How an output record travels, where it leaves the task that said it; it never lies in state, so
 * that its bytes mean something to one run only.
 */
public final class OutputRecordSerializer extends ValueSerializer<OutputRecord> {
  private static final long serialVersionUID = 1L;
  private static final OutputTopic[] TOPICS = OutputTopic.values();

  /** The type of output records. */
  public static final ValueType<OutputRecord> TYPE =
      new ValueType<>(OutputRecord.class, new OutputRecordSerializer());

  @Override
  public void serialize(OutputRecord record, DataOutputView target) throws IOException {
    boolean byKey = record.partitionBy() == record.key();
    target.writeByte(record.topic().ordinal());
    target.writeBoolean(byKey);
    writeBytes(record.key(), target);
    if (!byKey) {
      writeBytes(record.partitionBy(), target);
    }
    writeBytes(record.value(), target);
    target.writeUTF(record.rules().orElse(""));
  }

  @Override
  public OutputRecord deserialize(DataInputView source) throws IOException {
    OutputTopic topic = TOPICS[source.readByte()];
    boolean byKey = source.readBoolean();
    byte[] key = readBytes(source);
    byte[] partitionBy = byKey ? key : readBytes(source);
    byte[] value = readBytes(source);
    Optional<String> rules = Optional.of(source.readUTF()).filter(text -> !text.isEmpty());
    return new OutputRecord(topic, key, partitionBy, value, rules);
  }

  @Override
  public TypeSerializerSnapshot<OutputRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<OutputRecord> {
    public Snapshot() {
      super(OutputRecordSerializer::new);
    }
  }
}
