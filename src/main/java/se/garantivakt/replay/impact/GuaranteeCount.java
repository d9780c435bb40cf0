package se.garantivakt.replay.impact;

import java.util.List;
import java.util.function.Predicate;

/**
 * What new rules change about the clocks of one guarantee.
 *
 * @param guarantee its id
 * @param before clocks under the old rules
 * @param after clocks under the new rules
 * @param state clocks of another state
 * @param deadline clocks of another deadline, none being one too
 * @param breachGained clocks breached under the new rules only
 * @param breachLost clocks breached under the old rules only
 * @param appeared clocks under the new rules only
 * @param gone clocks under the old rules only
 */
public record GuaranteeCount(
    String guarantee,
    long before,
    long after,
    long state,
    long deadline,
    long breachGained,
    long breachLost,
    long appeared,
    long gone) {

  static GuaranteeCount of(String guarantee, long before, long after, List<ClockChange> changes) {
    List<ClockChange> own = changes.stream().filter(c -> c.guarantee().equals(guarantee)).toList();
    return new GuaranteeCount(
        guarantee,
        before,
        after,
        count(own, c -> c.field() == ClockChange.Field.STATE),
        count(own, c -> c.field() == ClockChange.Field.DEADLINE),
        count(own, c -> c.isGained(ClockChange.Field.BREACHED_AT)),
        count(own, c -> c.isLost(ClockChange.Field.BREACHED_AT)),
        count(own, c -> c.isGained(ClockChange.Field.CLOCK)),
        count(own, c -> c.isLost(ClockChange.Field.CLOCK)));
  }

  private static long count(List<ClockChange> changes, Predicate<ClockChange> which) {
    return changes.stream().filter(which).count();
  }
}
