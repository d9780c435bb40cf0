package se.garantivakt.inspect.savepoint;

import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.job.state.EpisodeState;
import se.garantivakt.job.state.States;

/** Reads what is kept of each episode, or of one, together with its timers. */
final class ReadEpisodes extends KeyedStateReaderFunction<String, KeptValue> {
  private static final long serialVersionUID = 1L;

  private final String only;
  private transient ValueState<EpisodeState> state;

  ReadEpisodes(Optional<String> only) {
    this.only = only.orElse(""); // no id is empty
  }

  @Override
  public void open(OpenContext context) {
    state = getRuntimeContext().getState(States.episode());
  }

  @Override
  public void readKey(String episodeId, Context context, Collector<KeptValue> out)
      throws Exception {
    if (only.isEmpty() || only.equals(episodeId)) {
      out.collect(
          new KeptValue(
              episodeId,
              state.value(),
              context.registeredEventTimeTimers().stream().sorted().toList()));
    }
  }
}
