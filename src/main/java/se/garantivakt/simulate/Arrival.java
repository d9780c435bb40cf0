package se.garantivakt.simulate;

import java.time.LocalDateTime;

/**
 * An episode begins.
 *
 * @param number from 0, in the order in which episodes begin
 */
record Arrival(long number, LocalDateTime start, Beginning beginning) {}
