package se.garantivakt.simulate;

import java.time.Instant;
import se.garantivakt.event.EventType;

/**
 * A record as its source sent it, and when the log takes it.
 *
 * @param value never written to
 */
record Registered(Instant loggedAt, EventType type, String key, byte[] value) {}
