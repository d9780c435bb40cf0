package se.garantivakt.job.clinic;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.accessibility.foresight.Foresight;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.EventType;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.job.tally.Tally;
import se.garantivakt.rules.RuleSet;

/**
 * Foresees breaches at places over a past that lies sorted: place after place, with the alerts that
 * {@link ForeseeBreaches} raises and ends; for Flink's batch mode, whose one timer only says that a
 * place is over.
 */
public final class ReforeseeBreaches
    extends KeyedCoProcessFunction<String, PlacedForecast, Unbooked, OutputRecord> {
  private static final long serialVersionUID = 1L;

  private final MeasureParameters parameters;
  private final Map<EventType, String> inputTopics;

  private transient Foresight foresight;
  private transient GuaranteeRecords records;
  private transient Tally tally;
  private transient UnbookedInOrder inHand;

  /**
   * By those parameters, which must say where the run ends.
   *
   * @param inputTopics the names by which origins are told
   */
  public ReforeseeBreaches(MeasureParameters parameters, Map<EventType, String> inputTopics) {
    if (parameters.until().end().isEmpty()) {
      throw new IllegalArgumentException("a run over the past needs an end");
    }
    this.parameters = parameters;
    this.inputTopics = Map.copyOf(inputTopics);
  }

  @Override
  public void open(OpenContext context) {
    RuleSet rules = parameters.rules().load();
    foresight = new Foresight(rules, new LocalDays(rules.switches().zone()));
    records = new GuaranteeRecords(rules, inputTopics);
    tally = new Tally(getRuntimeContext());
  }

  @Override
  public void processElement1(PlacedForecast forecast, Context context, Collector<OutputRecord> out)
      throws Exception {
    PlaceFailure.naming(context.getCurrentKey(), () -> inHand(context).take(forecast, voice(out)));
  }

  @Override
  public void processElement2(Unbooked said, Context context, Collector<OutputRecord> out)
      throws Exception {
    PlaceFailure.naming(context.getCurrentKey(), () -> inHand(context).take(said, voice(out)));
  }

  @Override
  public void onTimer(long timer, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    PlaceFailure.naming(context.getCurrentKey(), () -> inHand.end(voice(out)));
    inHand = null;
  }

  private UnbookedInOrder inHand(Context context) {
    String key = context.getCurrentKey();
    if (inHand == null) {
      inHand = new UnbookedInOrder(key, foresight);
      context.timerService().registerEventTimeTimer(parameters.lastInstant());
    } else if (!inHand.key().equals(key)) {
      throw new IllegalStateException(
          "what concerns another place came before one was over: this operator is for Flink's batch"
              + " mode");
    }
    return inHand;
  }

  private Consumer<Alert> voice(Collector<OutputRecord> out) {
    return alert -> {
      tally.count(Tally.ALERTS + alert.kind().wire());
      out.collect(records.of(alert, true));
    };
  }
}
