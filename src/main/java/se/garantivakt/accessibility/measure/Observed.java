package se.garantivakt.accessibility.measure;

/**
 * What is known of a place in a period, ready to be measured.
 *
 * @param from the first local day of the period, epoch days
 * @param day the local day as of which it is told, the last of the period
 * @param waiting those who wait as of it, by the day they began
 * @param completed those who got care in the period, by the days they waited
 * @param begun all that began, by the day they did, from at least {@link QueueFlow#LOOKBACK} days
 *     before {@code day}
 * @param ended all that got care, by the day they did, as far back
 * @param daysHere clock-days waited here in the period: at each local midnight that ends one of its
 *     days, one for each clock that waits here
 */
public record Observed(
    long from, long day, Tally waiting, Tally completed, Tally begun, Tally ended, long daysHere) {}
