package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How time moves in the stream when nobody sends anything.
 *
 * @param askEvery how often a broker is asked how far the log goes
 * @param answerWithin an answer that takes longer is none: time stands still
 * @param allowance how far behind the instant of asking time is said to be
 * @param jumpStep how far ahead of the monotonic clock the wall clock is believed
 * @param ahead a record dated further ahead of the instant of asking is rejected
 * @param historicalAfter what is said while time lies further behind the wall clock is marked
 *     {@code historical}
 */
public record TimeSettings(
    Duration askEvery,
    Duration answerWithin,
    Duration allowance,
    Duration jumpStep,
    Duration ahead,
    Duration historicalAfter)
    implements Serializable {

  /** How far behind the wall clock time lies at most while everything goes well. */
  public Duration usualLag() {
    return allowance.plus(askEvery).plus(answerWithin);
  }
}
