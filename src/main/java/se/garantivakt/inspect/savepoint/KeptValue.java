package se.garantivakt.inspect.savepoint;

import java.util.List;
import se.garantivakt.job.state.EpisodeState;

/** What a savepoint holds under one key: the value, and the timers, ascending. */
record KeptValue(String episodeId, EpisodeState state, List<Long> timers) {}
