package se.garantivakt.job.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.accessibility.foresight.ForeseenClock;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How a clock without a booking rests at its place. */
public final class ForeseenClockSerializer extends ValueSerializer<ForeseenClock> {
  private static final long serialVersionUID = 1L;
  private static final UnbookedSerializer CLOCK = new UnbookedSerializer();

  /** The type of such clocks. */
  public static final ValueType<ForeseenClock> TYPE =
      new ValueType<>(ForeseenClock.class, new ForeseenClockSerializer());

  @Override
  public void serialize(ForeseenClock held, DataOutputView target) throws IOException {
    target.writeBoolean(held.raised());
    CLOCK.serialize(held.clock(), target);
  }

  @Override
  public ForeseenClock deserialize(DataInputView source) throws IOException {
    boolean raised = source.readBoolean();
    return new ForeseenClock(CLOCK.deserialize(source), raised);
  }

  @Override
  public TypeSerializerSnapshot<ForeseenClock> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<ForeseenClock> {
    public Snapshot() {
      super(ForeseenClockSerializer::new);
    }
  }
}
