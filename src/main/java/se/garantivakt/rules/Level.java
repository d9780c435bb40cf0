package se.garantivakt.rules;

/**
 * A time left at which an imminent breach is said: {@code P14D} at 00:00 of the day with 14 days
 * left, {@code PT4H} four hours before the breach instant.
 *
 * @param text as the rule file writes it, which is how alerts name it
 * @param left the time left
 */
public record Level(String text, Limit left) {}
