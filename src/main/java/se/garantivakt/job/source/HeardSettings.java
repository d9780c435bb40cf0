package se.garantivakt.job.source;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.IsolationLevel;

/**
 * How the source finds out how far it has heard. Values that cannot work, or not together, are
 * refused when this is made.
 *
 * @param askEvery how long after an answer the broker is asked again
 * @param answerWithin how long an answer is waited for; then there is none
 * @param allowance how far time stays behind the asking: what the clocks of brokers, producers and
 *     readers may differ by
 * @param step how far the wall clock may run ahead of the monotonic one from answer to answer
 * @param quiet how long all must be silent before offsets without records count as heard, and a
 *     reader without partitions as idle
 * @param isolation how the topics are read; must be what the source reads with
 * @param client how clients reach the broker: {@code bootstrap.servers}, security
 */
public record HeardSettings(
    Duration askEvery,
    Duration answerWithin,
    Duration allowance,
    Duration step,
    Duration quiet,
    IsolationLevel isolation,
    Map<String, String> client)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public HeardSettings {
    client = Map.copyOf(client);
    within("askEvery", askEvery, SHORTEST);
    within("answerWithin", answerWithin, SHORTEST);
    within("allowance", allowance, Duration.ZERO);
    within("step", step, Duration.ZERO);
    within("quiet", quiet, SHORTEST);
    if (quiet.compareTo(longestGap(askEvery, answerWithin)) < 0) {
      throw new IllegalArgumentException(
          "quiet is %s: it must be at least %s, twice askEvery and answerWithin together"
              .formatted(quiet, longestGap(askEvery, answerWithin)));
    }
    if (!client.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
      throw new IllegalArgumentException(
          "client has no bootstrap.servers: give host:port of at least one broker");
    }
  }

  /** Committed records only, asked for once a second, with a second of allowance. */
  public static HeardSettings usual(Map<String, String> client) {
    return new HeardSettings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ofMillis(500),
        Duration.ofSeconds(10),
        IsolationLevel.READ_COMMITTED,
        client);
  }

  /** The longest time from answer to answer that a reader which is not held up can see. */
  Duration longestGap() {
    return longestGap(askEvery, answerWithin);
  }

  private static Duration longestGap(Duration askEvery, Duration answerWithin) {
    return askEvery.multipliedBy(2).plus(answerWithin);
  }

  private static void within(String name, Duration value, Duration least) {
    if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s is %s: it must be between %s and %s".formatted(name, value, least, LONGEST));
    }
  }
}
