package se.garantivakt.job.watch;

import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.tally.Tally;

/**
 * Watches the guarantees of a past that lies sorted: episode after episode, and of each its events
 * by the log's time, which moves time. What is said is what {@link WatchGuarantees} says of the
 * same log, by the same engine, marked {@code historical}; without state, because an episode is in
 * hand from its first event to its last.
 *
 * <p>For Flink's batch mode: there timers of a key fire when its records are over, with the
 * watermark at its maximum, and those set meanwhile are thrown away. So the one timer only says
 * that the episode is over, and time then passes to the end of the run in one go.
 */
public final class RetellGuarantees
    extends KeyedProcessFunction<String, LoggedEvent, OutputRecord> {
  private static final long serialVersionUID = 1L;

  private final WatchParameters parameters;
  private final Map<EventType, String> inputTopics;

  private transient Engine engine;
  private transient GuaranteeRecords records;
  private transient Tally tally;
  private transient ClocksTold told;
  private transient CountedAtOnce counted;
  private transient UnbookedAtOnce unbooked;
  private transient EpisodeInOrder inHand;

  /**
   * By those parameters, which must say where the run ends.
   *
   * @param inputTopics the names by which origins are told
   */
  public RetellGuarantees(WatchParameters parameters, Map<EventType, String> inputTopics) {
    if (parameters.until().end().isEmpty()) {
      throw new IllegalArgumentException("a run over the past needs an end");
    }
    this.parameters = parameters;
    this.inputTopics = Map.copyOf(inputTopics);
  }

  @Override
  public void open(OpenContext context) {
    engine = new Engine(parameters.rules().load());
    records = new GuaranteeRecords(engine.rules(), inputTopics);
    tally = new Tally(getRuntimeContext());
    told = new ClocksTold(tally);
    counted = new CountedAtOnce();
    unbooked = new UnbookedAtOnce();
  }

  @Override
  public void processElement(LoggedEvent event, Context context, Collector<OutputRecord> out)
      throws Exception {
    tally.count(Tally.HEARD);
    if (event.position().loggedAt() > parameters.lastInstant()) {
      tally.count(Tally.AFTER_THE_END);
      return;
    }
    String id = context.getCurrentKey();
    if (inHand == null) {
      inHand = new EpisodeInOrder(engine, parameters.keeping(), id);
      context.timerService().registerEventTimeTimer(parameters.lastInstant());
    } else if (!inHand.id().equals(id)) {
      throw new IllegalStateException(
          "events of another episode came before those of one were over: this operator is for"
              + " Flink's batch mode");
    }
    EpisodeFailure.naming(inHand::id, () -> inHand.take(event, voice(context, out)));
  }

  @Override
  public void onTimer(long timer, OnTimerContext context, Collector<OutputRecord> out)
      throws Exception {
    EpisodeFailure.naming(
        inHand::id, () -> inHand.end(parameters.lastInstant(), voice(context, out)));
    counted.end(changes -> context.output(WatchGuarantees.COUNTED, changes));
    unbooked.end(said -> context.output(WatchGuarantees.UNBOOKED, said));
    told.end();
    inHand = null;
  }

  private ObjLongConsumer<Publication> voice(Context context, Collector<OutputRecord> out) {
    return (publication, knownAt) -> {
      if (publication instanceof Counted one) {
        counted.take(one, knownAt, changes -> context.output(WatchGuarantees.COUNTED, changes));
      } else if (publication instanceof Unbooked said) {
        unbooked.take(said, one -> context.output(WatchGuarantees.UNBOOKED, one));
      } else {
        told.take(publication);
        out.collect(records.of(publication, true));
      }
    };
  }
}
