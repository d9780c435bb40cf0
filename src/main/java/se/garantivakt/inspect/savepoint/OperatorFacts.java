package se.garantivakt.inspect.savepoint;

import java.util.List;
import java.util.OptionalLong;
import se.garantivakt.job.state.WrittenRules;

/**
 * What the operator that watches guarantees holds besides episodes.
 *
 * @param rules by which state was written, one for each version, by version
 * @param heardUpTo up to where all logs had been heard, epoch milliseconds; empty where nothing had
 * @param openClocks how many clocks it counts as open
 */
public record OperatorFacts(List<WrittenRules> rules, OptionalLong heardUpTo, long openClocks) {

  /**
   * Whether the state was written at the end of the input, where all timers have fired: no job can
   * go on from it.
   */
  public boolean isEnded() {
    return heardUpTo.isPresent() && heardUpTo.getAsLong() == Long.MAX_VALUE;
  }
}
