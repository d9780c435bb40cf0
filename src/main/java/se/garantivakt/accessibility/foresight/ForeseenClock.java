package se.garantivakt.accessibility.foresight;

import se.garantivakt.engine.Unbooked;

/**
 * A clock that waits at a clinic without a booking, as the clinic holds it.
 *
 * @param clock what was said of it last
 * @param raised whether the alert that its breach is foreseen stands
 */
public record ForeseenClock(Unbooked clock, boolean raised) {}
