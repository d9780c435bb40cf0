package se.garantivakt.job.source;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What the broker told, and when it was asked.
 *
 * @param asked before the question went out: what was logged later is not in the answer
 * @param outages how often an answer has been missing so far; two answers with the same number have
 *     no failure between them
 */
record Answer(Asked asked, long outages, Map<TopicPartition, LogEnd> ends) {

  /**
   * An instant of asking.
   *
   * @param at epoch milliseconds, by {@link AskingClock}
   * @param nanos the same instant on the monotonic clock
   */
  record Asked(long at, long nanos) {}
}
