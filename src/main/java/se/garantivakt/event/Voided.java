package se.garantivakt.event;

/**
 * An earlier event was wrong (makulerad): as if it had never been, from when this is known.
 *
 * @param voids the {@code eventId} of that event, within the same episode
 */
public record Voided(Common common, Action action, String voids) implements Event {}
