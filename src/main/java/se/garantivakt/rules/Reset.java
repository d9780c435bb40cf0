package se.garantivakt.rules;

/**
 * What sets a clock back to zero on its day (Scotland). With {@code count} two, the second such
 * event resets, and so does each further one.
 *
 * @param on the events that count
 * @param count how many it takes
 * @param notice for declined offers: only offers made at least this many days ahead are reasonable
 *     and count
 * @param exceptUrgent not for patients marked urgent
 */
public record Reset(Pattern on, int count, Dated<Integer> notice, boolean exceptUrgent) {}
