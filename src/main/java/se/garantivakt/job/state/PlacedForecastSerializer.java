package se.garantivakt.job.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import se.garantivakt.job.types.ValueSerializer;
import se.garantivakt.job.types.ValueType;

/** How forecasts travel. */
public final class PlacedForecastSerializer extends ValueSerializer<PlacedForecast> {
  private static final long serialVersionUID = 1L;

  /** The type of forecasts on their way. */
  public static final ValueType<PlacedForecast> TYPE =
      new ValueType<>(PlacedForecast.class, new PlacedForecastSerializer());

  @Override
  public void serialize(PlacedForecast forecast, DataOutputView target) throws IOException {
    writeText(forecast.place(), target);
    target.writeLong(forecast.midnight());
    target.writeDouble(forecast.days());
  }

  @Override
  public PlacedForecast deserialize(DataInputView source) throws IOException {
    return new PlacedForecast(readText(source), source.readLong(), source.readDouble());
  }

  @Override
  public TypeSerializerSnapshot<PlacedForecast> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Its name stands in savepoints: it is never renamed. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<PlacedForecast> {
    public Snapshot() {
      super(PlacedForecastSerializer::new);
    }
  }
}
