package se.garantivakt.job.watch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.output.HistoricalMark;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.state.EpisodeState;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.state.PlacedChangesSerializer;
import se.garantivakt.job.state.States;
import se.garantivakt.job.state.UnbookedSerializer;
import se.garantivakt.job.time.WallClock;

/**
 * Watches the guarantees of episodes: holds what is kept of each and the one timer it has, and asks
 * the engine what to say. Only the watermark moves time; what it means is the engine's business.
 */
public final class WatchGuarantees extends KeyedProcessFunction<String, LoggedEvent, OutputRecord>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  /** What is counted of clocks, for the figures of clinics. */
  public static final OutputTag<PlacedChanges> COUNTED =
      new OutputTag<>("counted", PlacedChangesSerializer.TYPE);

  /** Which clocks wait without a booking, for the forecasts of clinics. */
  public static final OutputTag<Unbooked> UNBOOKED =
      new OutputTag<>("unbooked", UnbookedSerializer.TYPE);

  private final WatchParameters parameters;
  private final Map<EventType, String> inputTopics;
  private final WallClock clock;

  private transient Engine engine;
  private transient GuaranteeRecords records;
  private transient CountedAtOnce counted;
  private transient HistoricalMark historical;
  private transient RulesInState rules;
  private transient WatchMetrics metrics;
  private transient Consumer<String> inHand;
  private transient EpisodesAtHand episodes;
  private transient ListState<String> rulesState;
  private transient ListState<Long> openClocksState;
  private transient ListState<Long> timersWaitingState;
  private transient ListState<Long> heardUpToState;
  private transient long restoredUpTo;
  private transient long restoredTimers;
  private transient EpisodeTimers timers;
  private volatile long openClocks;
  private transient volatile TimerService time;

  /**
   * Watches by those parameters; in a {@link WatchOperator} alone, which has it write.
   *
   * @param inputTopics the names by which origins are told
   */
  WatchGuarantees(WatchParameters parameters, Map<EventType, String> inputTopics, WallClock clock) {
    this.parameters = parameters;
    this.inputTopics = Map.copyOf(inputTopics);
    this.clock = clock;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    rules = new RulesInState(parameters.rules());
    rulesState = context.getOperatorStateStore().getUnionListState(States.rules());
    heardUpToState = context.getOperatorStateStore().getUnionListState(States.heardUpTo());
    openClocksState = context.getOperatorStateStore().getListState(States.openClocks());
    timersWaitingState = context.getOperatorStateStore().getListState(States.timersWaiting());
    try {
      rulesState.get().forEach(rules::takeIn);
    } catch (IllegalStateException refused) {
      throw new SuppressRestartsException(refused);
    }
    restoredUpTo = HeardInState.upTo(heardUpToState.get(), parameters.until());
    openClocks = States.sum(openClocksState.get());
    restoredTimers = States.sum(timersWaitingState.get());
  }

  @Override
  public void open(OpenContext context) {
    engine = new Engine(parameters.rules().load());
    records = new GuaranteeRecords(engine.rules(), inputTopics);
    counted = new CountedAtOnce();
    historical = new HistoricalMark(clock, parameters.historicalAfter());
    MetricGroup group = getRuntimeContext().getMetricGroup();
    metrics = new WatchMetrics(group, () -> openClocks, this::watermarkLag);
    timers =
        new EpisodeTimers(
            group,
            clock,
            restoredUpTo == Long.MIN_VALUE ? clock.millis() : restoredUpTo,
            parameters.historicalAfter(),
            restoredTimers);
    episodes =
        new EpisodesAtHand(
            getRuntimeContext().getState(States.episode()), inHand, this::brought, this::timerOf);
  }

  /** How another episode is put in hand; said before it is opened. */
  void inHand(Consumer<String> key) {
    inHand = key;
  }

  /** Writes what it holds of episodes to state. */
  void write() throws IOException {
    episodes.write(time);
  }

  /** Sets the timers to which time comes next. */
  void timeComesTo(long watermark) {
    episodes.timeComesTo(watermark, time);
  }

  private KeptEpisode brought(String episodeId, Optional<EpisodeState> kept) {
    return new KeptEpisode(
        engine, parameters.keeping(), episodeId, kept.map(k -> k.memory(episodeId, engine.days())));
  }

  @Override
  public void processElement(LoggedEvent event, Context context, Collector<OutputRecord> out)
      throws Exception {
    time = context.timerService();
    if (event.position().loggedAt() <= parameters.lastInstant()) {
      touch(context.getCurrentKey(), Optional.of(event), OptionalLong.empty(), context, out);
    }
  }

  @Override
  public void onTimer(long due, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    time = context.timerService();
    if (parameters.leftOut().holds(context.getCurrentKey())) {
      EpisodeTimer.putOff(due, time);
    } else {
      touch(context.getCurrentKey(), Optional.empty(), OptionalLong.of(due), context, out);
    }
  }

  private void touch(
      String episodeId,
      Optional<LoggedEvent> event,
      OptionalLong fired,
      Context context,
      Collector<OutputRecord> out)
      throws Exception {
    EpisodesAtHand.Held held = episodes.touch(episodeId, time);
    fired.ifPresent(due -> timers.fire(held.timer(), due));
    KeptEpisode episode = held.episode();
    int open = episode.openClocks();
    long known = event.map(e -> e.position().loggedAt()).orElseGet(fired::getAsLong);
    Consumer<Publication> say = publication -> say(publication, known, context, out);
    event.ifPresent(heard -> episode.hear(heard, heardUpTo(), say));
    passTime(episode, say);
    counted.end(changes -> context.output(COUNTED, changes));
    openClocks += episode.openClocks() - open;
    timers.want(held.timer(), timerOf(episode));
    episodes.touched(episodeId, held, time);
  }

  /** The end of the input is no instant: it says what still waits, and nothing that is later. */
  private void passTime(KeptEpisode episode, Consumer<Publication> say) {
    long instant = Math.min(heardUpTo(), parameters.lastInstant());
    if (instant == HeardInState.END_OF_INPUT) {
      episode.catchUp(say);
    } else {
      episode.advanceTo(instant, say);
    }
  }

  private OptionalLong timerOf(KeptEpisode episode) {
    OptionalLong wake = episode.wakeAt();
    boolean comes =
        time.currentWatermark() != HeardInState.END_OF_INPUT
            && wake.isPresent()
            && wake.getAsLong() <= parameters.lastInstant();
    return comes ? wake : OptionalLong.empty();
  }

  private void say(
      Publication publication, long known, Context context, Collector<OutputRecord> out) {
    if (publication instanceof Counted one) {
      counted.take(one, known, changes -> context.output(COUNTED, changes));
      return;
    }
    if (publication instanceof Unbooked unbooked) {
      context.output(UNBOOKED, unbooked);
      return;
    }
    metrics.count(publication);
    boolean late =
        publication instanceof Alert alert && historical.of(alert, time.currentWatermark());
    out.collect(records.of(publication, late));
  }

  private long watermarkLag() {
    boolean known = time != null && time.currentWatermark() != Long.MIN_VALUE;
    return known ? clock.millis() - time.currentWatermark() : -1;
  }

  /** Up to where all logs have been heard; after a restore at least as far as before it. */
  private long heardUpTo() {
    return time == null ? restoredUpTo : Math.max(restoredUpTo, time.currentWatermark());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    rulesState.clear();
    for (String written : rules.written()) {
      rulesState.add(written);
    }
    openClocksState.clear();
    openClocksState.add(openClocks);
    timersWaitingState.clear();
    timersWaitingState.add(timers.waiting());
    heardUpToState.clear();
    if (heardUpTo() != Long.MIN_VALUE) {
      heardUpToState.add(heardUpTo());
    }
  }
}
