package se.garantivakt.benchmark.streams;

import java.util.Map;
import java.util.stream.Collectors;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.event.EventType;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.output.HistoricalMark;
import se.garantivakt.job.settings.InputSettings;
import se.garantivakt.job.watch.WatchParameters;

/**
 * What a task works with; all of it is the job's own.
 *
 * @param types of events, by the topics that hold them
 */
record PeerTools(
    Map<String, EventType> types,
    InputDecoder decoder,
    Engine engine,
    Keeping keeping,
    GuaranteeRecords records,
    HistoricalMark historical) {

  /** Made ready for a task. */
  static PeerTools of(PeerSettings peer) {
    InputSettings input = peer.job().input();
    WatchParameters watching = peer.watching();
    Engine engine = new Engine(watching.rules().load());
    return new PeerTools(
        input.topics().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)),
        new InputDecoder(
            input.limits(engine.rules().switches().zone()),
            input.topics(),
            peer.job().time().ahead()),
        engine,
        watching.keeping(),
        new GuaranteeRecords(engine.rules(), input.topics()),
        new HistoricalMark(peer.clock(), watching.historicalAfter()));
  }
}
