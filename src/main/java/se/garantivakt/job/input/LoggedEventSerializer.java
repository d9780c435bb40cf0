package se.garantivakt.job.input;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.engine.compact.CompactEvent;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How an event travels to the task that watches its episode. It is never kept in state. */
public final class LoggedEventSerializer extends ValueSerializer<LoggedEvent> {
  private static final long serialVersionUID = 1L;

  /** The type of logged events. */
  public static final ValueType<LoggedEvent> TYPE =
      new ValueType<>(LoggedEvent.class, new LoggedEventSerializer());

  @Override
  public void serialize(LoggedEvent event, DataOutputView target) throws IOException {
    writeText(event.event().common().episodeId(), target);
    writeBytes(CompactEvent.write(event), target);
  }

  @Override
  public LoggedEvent deserialize(DataInputView source) throws IOException {
    String episodeId = readText(source);
    return CompactEvent.read(readBytes(source), episodeId);
  }

  @Override
  public TypeSerializerSnapshot<LoggedEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<LoggedEvent> {
    public Snapshot() {
      super(LoggedEventSerializer::new);
    }
  }
}
