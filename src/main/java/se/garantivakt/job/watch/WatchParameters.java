package se.garantivakt.job.watch;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import se.garantivakt.engine.Keeping;
import se.garantivakt.event.LeftOut;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.rules.file.RuleSource;

/**
 * By what episodes are watched.
 *
 * @param rules the rules
 * @param keeping how much is kept of episodes, and how long
 * @param historicalAfter how far behind the wall clock what is said is marked {@code historical}
 * @param until the last instant of the log's time that a bounded run hears and speaks of; without
 *     one it says nothing beyond its records
 * @param leftOut episodes that are not watched
 */
public record WatchParameters(
    RuleSource rules, Keeping keeping, Duration historicalAfter, Ending until, LeftOut leftOut)
    implements Serializable {

  /** The last instant of the log's time that is heard and spoken of, epoch milliseconds. */
  long lastInstant() {
    return until.end().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
  }
}
