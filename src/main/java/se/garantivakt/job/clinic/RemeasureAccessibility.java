package se.garantivakt.job.clinic;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Place;
import se.garantivakt.job.output.ClinicRecords;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.tally.Tally;

/**
 * Measures the accessibility of places over a past that lies sorted by when things became known:
 * place after place, told once a day. Days and months are those that {@link MeasureAccessibility}
 * tells; for Flink's batch mode, whose one timer only says that a place is over.
 */
public final class RemeasureAccessibility
    extends KeyedProcessFunction<String, PlacedChanges, OutputRecord> {
  private static final long serialVersionUID = 1L;

  private final MeasureParameters parameters;

  private transient FiguresStore store;
  private transient Onwards onwards;
  private transient ClinicRecords records;
  private transient Tally tally;
  private transient PlaceInOrder inHand;

  /** By those parameters, which must say where the run ends. */
  public RemeasureAccessibility(MeasureParameters parameters) {
    if (parameters.until().end().isEmpty()) {
      throw new IllegalArgumentException("a run over the past needs an end");
    }
    this.parameters = parameters;
  }

  @Override
  public void open(OpenContext context) {
    store = new FiguresStore(parameters);
    onwards = new Onwards(store);
    records = new ClinicRecords(store.rules());
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement(PlacedChanges changes, Context context, Collector<OutputRecord> out)
      throws Exception {
    tally.count(Tally.CHANGES);
    PlaceFailure.naming(context.getCurrentKey(), () -> take(changes, context, out));
  }

  @Override
  public void onTimer(long timer, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    PlaceFailure.naming(context.getCurrentKey(), () -> inHand.end(voice(context, out)));
    inHand = null;
  }

  private void take(PlacedChanges changes, Context context, Collector<OutputRecord> out) {
    String key = context.getCurrentKey();
    if (inHand == null) {
      inHand = new PlaceInOrder(key, PlaceKey.place(key), store, parameters.lastInstant());
      context.timerService().registerEventTimeTimer(parameters.lastInstant());
    } else if (!inHand.key().equals(key)) {
      throw new IllegalStateException(
          "changes of another place came before those of one were over: this operator is for"
              + " Flink's batch mode");
    }
    inHand.take(changes, voice(context, out));
  }

  private PlaceInOrder.Told voice(Context context, Collector<OutputRecord> out) {
    Place place = inHand.place();
    return (rows, ofRegion, knownAt) -> {
      for (ClinicRecord row : rows) {
        out.collect(records.of(row));
        onwards.forecast(row).ifPresent(f -> context.output(MeasureAccessibility.FORECAST, f));
      }
      Onwards.region(place, ofRegion, knownAt)
          .forEach(changes -> context.output(MeasureAccessibility.REGION, changes));
    };
  }
}
