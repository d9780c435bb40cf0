package se.garantivakt.job.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How an unread record travels, where it leaves the task that read it. */
public final class RawRecordSerializer extends ValueSerializer<RawRecord> {
  private static final long serialVersionUID = 1L;

  /** The type of unread records. */
  public static final ValueType<RawRecord> TYPE =
      new ValueType<>(RawRecord.class, new RawRecordSerializer());

  @Override
  public void serialize(RawRecord record, DataOutputView target) throws IOException {
    target.writeUTF(record.topic());
    target.writeInt(record.partition());
    target.writeLong(record.offset());
    target.writeLong(record.time());
    writeBytes(record.key(), target);
    writeBytes(record.value(), target);
    target.writeInt(record.headers().size());
    for (RawRecord.RawHeader header : record.headers()) {
      writeText(header.name(), target);
      writeBytes(header.value(), target);
    }
  }

  @Override
  public RawRecord deserialize(DataInputView source) throws IOException {
    String topic = source.readUTF();
    int partition = source.readInt();
    long offset = source.readLong();
    long time = source.readLong();
    byte[] key = readBytes(source);
    byte[] value = readBytes(source);
    int count = source.readInt();
    List<RawRecord.RawHeader> headers = new ArrayList<>(Math.min(count, 64));
    for (int i = 0; i < count; i++) {
      headers.add(new RawRecord.RawHeader(readText(source), readBytes(source)));
    }
    return new RawRecord(topic, partition, offset, time, key, value, headers);
  }

  @Override
  public TypeSerializerSnapshot<RawRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<RawRecord> {
    public Snapshot() {
      super(RawRecordSerializer::new);
    }
  }
}
