package se.garantivakt.inspect.savepoint;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.job.state.EpisodeState;
import se.garantivakt.job.state.States;

/** Reads what is kept of each episode, together with its timers. */
final class ReadEpisodes extends KeyedStateReaderFunction<String, KeptValue> {
  private static final long serialVersionUID = 1L;

  private transient ValueState<EpisodeState> state;

  @Override
  public void open(OpenContext context) {
    state = getRuntimeContext().getState(States.episode());
  }

  @Override
  public void readKey(String episodeId, Context context, Collector<KeptValue> out)
      throws Exception {
    // none may be left out here: the reader takes one for each key
    out.collect(
        new KeptValue(
            episodeId,
            state.value(),
            context.registeredEventTimeTimers().stream().sorted().toList()));
  }
}
