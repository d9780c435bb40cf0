package se.garantivakt.rules;

import java.util.List;
import java.util.Map;
import se.garantivakt.event.CareLevel;

/**
 * One guarantee of a rule set: what starts and stops its clock, how long it gives and whom it
 * covers.
 *
 * @param id the rule set's id of it, such as {@code visit-90}
 * @param name what the law calls it
 * @param limit dated by the day of the clock's start; no clock starts on days before the first
 *     version
 * @param careLevel only care of this level starts it; {@code UNSTATED} for any
 * @param starts the ways in which it starts
 * @param stops the care that stops it
 * @param cancels what ends the care need without care
 * @param nullifies what makes the clock not count, before any visit (England)
 * @param resets what sets it back to zero (Scotland)
 * @param resetsAfterBreach whether a reset counts when the clock is already breached
 * @param cover whom and what it covers
 * @param deduction whether the law lets days be deducted
 * @param imminent the levels at which an imminent breach is said, the largest time left first; by
 *     day of start
 * @param duty whether the region must find another provider before the breach (HSL 9:2)
 * @param bookings whether a booked time is about this clock
 * @param repeats whether a start after the clock has ended starts a new one
 * @param law the source of each part: {@code start}, {@code stop}, {@code limit}, {@code cover} and
 *     so on
 */
public record Guarantee(
    String id,
    String name,
    Dated<Limit> limit,
    CareLevel careLevel,
    List<StartClause> starts,
    List<Pattern> stops,
    List<Pattern> cancels,
    List<Pattern> nullifies,
    List<Reset> resets,
    Dated<Boolean> resetsAfterBreach,
    Cover cover,
    Deduction deduction,
    Dated<List<Level>> imminent,
    boolean duty,
    boolean bookings,
    boolean repeats,
    Map<String, String> law) {

  /** Takes copies of the lists. */
  public Guarantee {
    starts = List.copyOf(starts);
    stops = List.copyOf(stops);
    cancels = List.copyOf(cancels);
    nullifies = List.copyOf(nullifies);
    resets = List.copyOf(resets);
    law = Map.copyOf(law);
  }

  /** Whether the limit is exact time rather than calendar days, in every version of it. */
  public boolean exact() {
    return limit.versions().get(0).value() instanceof Limit.Exact;
  }
}
