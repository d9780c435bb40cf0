package se.garantivakt.job.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.accessibility.Place;
import se.garantivakt.job.output.ClinicRecords;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.state.PlacedChangesSerializer;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.job.state.PlacedForecastSerializer;
import se.garantivakt.job.state.States;
import se.garantivakt.job.time.WallClock;

/**
 * Measures the accessibility of places: collects changes as they come, and when a row is due takes
 * them in and tells it. What changed at a clinic goes on to its region once for each row, so that
 * no event passes one key that all pass.
 *
 * <p>What the figures mean is the business of {@code accessibility}; only the watermark moves time.
 */
public final class MeasureAccessibility
    extends KeyedProcessFunction<String, PlacedChanges, OutputRecord> {
  private static final long serialVersionUID = 1L;

  /** What changed in the region, by the clinics' rows. */
  public static final OutputTag<PlacedChanges> REGION =
      new OutputTag<>("region", PlacedChangesSerializer.TYPE);

  /**
   * The forecasts of clinics at the end of a day, of guarantees with the duty of HSL 9 kap. 2 §.
   */
  public static final OutputTag<PlacedForecast> FORECAST =
      new OutputTag<>("forecast", PlacedForecastSerializer.TYPE);

  private final MeasureParameters parameters;
  private final WallClock clock;

  private transient FiguresStore store;
  private transient Onwards onwards;
  private transient FiguresTime time;
  private transient ClinicRecords records;
  private transient ClinicMetrics metrics;
  private transient ValueState<byte[]> figures;
  private transient ListState<PlacedChanges> news;

  /** Measures by those parameters. */
  public MeasureAccessibility(MeasureParameters parameters, WallClock clock) {
    this.parameters = parameters;
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    store = new FiguresStore(parameters);
    onwards = new Onwards(store);
    time = new FiguresTime(parameters, store.days(), clock);
    records = new ClinicRecords(store.rules());
    metrics = new ClinicMetrics(getRuntimeContext().getMetricGroup());
    figures = getRuntimeContext().getState(States.figures());
    news = getRuntimeContext().getListState(States.figuresNews());
  }

  @Override
  public void processElement(PlacedChanges told, Context context, Collector<OutputRecord> out)
      throws Exception {
    time.heardUpTo(context.timerService().currentWatermark());
    news.add(told);
    context.timerService().registerEventTimeTimer(time.due(told.knownAt()));
  }

  @Override
  public void onTimer(long timer, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    PlaceFailure.naming(context.getCurrentKey(), () -> tell(timer, context, out));
  }

  private void tell(long timer, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    long watermark = context.timerService().currentWatermark();
    time.heardUpTo(watermark);
    Place place = PlaceKey.place(context.getCurrentKey());
    List<PlacedChanges> heard = heard(timer);
    long known = heard.stream().mapToLong(PlacedChanges::knownAt).max().orElse(timer);
    long instant = time.instant(timer, watermark, known);
    ClinicFigures measured = store.read(place, Optional.ofNullable(figures.value()), instant - 1);
    // days that were over before it was heard are not told otherwise
    List<ClinicRecord> rows = new ArrayList<>(measured.advanceTo(instant - 1));
    heard.forEach(told -> CompactChanges.read(told.changes()).forEach(measured::take));
    rows.addAll(measured.advanceTo(instant));
    if (!heard.isEmpty() || !rows.isEmpty()) {
      rows.add(measured.current(instant));
    }
    rows.forEach(metrics::count);
    rows.forEach(row -> out.collect(records.of(row)));
    rows.forEach(row -> onwards.forecast(row).ifPresent(f -> context.output(FORECAST, f)));
    Onwards.region(place, measured.drain(), instant - 1)
        .forEach(changes -> context.output(REGION, changes));
    keep(measured);
    OptionalLong wake = measured.nextWake();
    if (wake.isPresent() && time.comes(wake.getAsLong(), watermark)) {
      context.timerService().registerEventTimeTimer(wake.getAsLong());
    }
  }

  /** What became known before an instant; what did later is left for its own. */
  private List<PlacedChanges> heard(long instant) throws Exception {
    List<PlacedChanges> heard = new ArrayList<>();
    List<PlacedChanges> later = new ArrayList<>();
    for (PlacedChanges told : news.get()) {
      (told.knownAt() < instant ? heard : later).add(told);
    }
    if (!heard.isEmpty()) {
      news.update(later);
    }
    return heard;
  }

  private void keep(ClinicFigures measured) throws Exception {
    if (measured.isEmpty()) {
      figures.clear();
    } else {
      figures.update(store.write(measured));
    }
  }
}
