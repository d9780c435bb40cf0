package se.garantivakt.benchmark.streams;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.job.watch.WatchParameters;
import se.garantivakt.rules.file.RuleSource;

/**
 * What the peer works by: what the job would, and how far its input goes.
 *
 * @param ends where each partition of the input ended at the start
 * @param until the last instant of the log's time that is spoken of
 */
public record PeerSettings(
    JobSettings job,
    RuleSource rules,
    WallClock clock,
    Map<TopicPartition, Long> ends,
    Instant until) {

  public PeerSettings {
    ends = Map.copyOf(ends);
  }

  /** By what episodes are watched. */
  WatchParameters watching() {
    return BreachDetection.watching(job, rules);
  }
}
