package se.garantivakt.job.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.accessibility.foresight.ForeseenClock;
import se.garantivakt.accessibility.foresight.Foresight;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.EventType;
import se.garantivakt.job.output.AlertMetrics;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.output.HistoricalMark;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.job.state.States;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.rules.RuleSet;

/**
 * Foresees breaches at places: holds their clocks that wait without a booking, and at each local
 * midnight at which there is a forecast decides of all. What it means is the business of {@code
 * accessibility.foresight}; only the watermark moves time.
 */
public final class ForeseeBreaches
    extends KeyedCoProcessFunction<String, PlacedForecast, Unbooked, OutputRecord> {
  private static final long serialVersionUID = 1L;

  private final MeasureParameters parameters;
  private final Map<EventType, String> inputTopics;
  private final WallClock clock;

  private transient Foresight foresight;
  private transient FiguresTime time;
  private transient HistoricalMark historical;
  private transient GuaranteeRecords records;
  private transient AlertMetrics metrics;
  private transient MapState<String, ForeseenClock> clocks;
  private transient MapState<Long, Double> forecasts;
  private transient ListState<Unbooked> news;

  /**
   * Foresees by those parameters.
   *
   * @param inputTopics the names by which origins are told
   */
  public ForeseeBreaches(
      MeasureParameters parameters, Map<EventType, String> inputTopics, WallClock clock) {
    this.parameters = parameters;
    this.inputTopics = Map.copyOf(inputTopics);
    this.clock = clock;
  }

  @Override
  public void open(OpenContext context) {
    RuleSet rules = parameters.rules().load();
    LocalDays days = new LocalDays(rules.switches().zone());
    foresight = new Foresight(rules, days);
    time = new FiguresTime(parameters, days, clock);
    historical = new HistoricalMark(clock, parameters.historicalAfter());
    records = new GuaranteeRecords(rules, inputTopics);
    metrics = new AlertMetrics(getRuntimeContext().getMetricGroup());
    clocks = getRuntimeContext().getMapState(States.foreseenClocks());
    forecasts = getRuntimeContext().getMapState(States.forecasts());
    news = getRuntimeContext().getListState(States.foreseenNews());
  }

  @Override
  public void processElement1(PlacedForecast forecast, Context context, Collector<OutputRecord> out)
      throws Exception {
    forecasts.put(forecast.midnight(), forecast.days());
    context.timerService().registerEventTimeTimer(forecast.midnight());
  }

  @Override
  public void processElement2(Unbooked said, Context context, Collector<OutputRecord> out)
      throws Exception {
    time.heardUpTo(context.timerService().currentWatermark());
    news.add(said);
    context.timerService().registerEventTimeTimer(time.due(said.knownAt()));
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
    List<Alert> alerts = new ArrayList<>();
    takeNews(timer, alerts);
    Double forecast = forecasts.get(timer);
    if (forecast != null) {
      forecasts.remove(timer);
      decide(forecast, timer, alerts);
    }
    for (Alert alert : alerts) {
      metrics.count(alert);
      out.collect(records.of(alert, historical.of(alert, watermark)));
    }
  }

  /**
   * Takes what was known at an instant, in the order it was said; what became known later waits,
   * unless something is said of its clock after it: that is the better knowledge.
   */
  private void takeNews(long instant, List<Alert> alerts) throws Exception {
    Map<String, List<Unbooked>> later = new LinkedHashMap<>();
    boolean any = false;
    for (Unbooked said : news.get()) {
      if (said.knownAt() > instant) {
        later.computeIfAbsent(said.clockId(), clockId -> new ArrayList<>()).add(said);
      } else {
        any = true;
        later.remove(said.clockId());
        take(said, alerts);
      }
    }
    if (any) {
      news.update(later.values().stream().flatMap(List::stream).toList());
    }
  }

  private void take(Unbooked said, List<Alert> alerts) throws Exception {
    Optional<ForeseenClock> held = Optional.ofNullable(clocks.get(said.clockId()));
    Optional<ForeseenClock> now = foresight.take(held, said, alerts::add);
    if (now.isPresent()) {
      clocks.put(said.clockId(), now.get());
    } else if (held.isPresent()) {
      clocks.remove(said.clockId());
    }
  }

  private void decide(double forecast, long midnight, List<Alert> alerts) throws Exception {
    List<ForeseenClock> changed = new ArrayList<>();
    for (ForeseenClock held : clocks.values()) {
      ForeseenClock now = foresight.decide(held, forecast, midnight, alerts::add);
      if (now != held) {
        changed.add(now);
      }
    }
    for (ForeseenClock now : changed) {
      clocks.put(now.clock().clockId(), now);
    }
  }
}
