package se.garantivakt.engine;

import java.time.Instant;
import java.util.Optional;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.Moment;

/**
 * A change of a clock's state or deadline (contracts.md, guarantee.audit).
 *
 * @param clockId the clock
 * @param from the state before; absent for a new clock
 * @param to the state after
 * @param at when it happened in care; of what time did, its due instant
 * @param knownAt up to when the log had been heard
 * @param cause the event, or {@code time}
 * @param origin where the log has the event; absent when time was the cause
 * @param rule the rule that says so
 * @param ruleVersion of the rule set
 * @param deadlineBefore the deadline before
 * @param deadlineAfter the deadline after
 */
public record Transition(
    String episodeId,
    String clockId,
    Optional<State> from,
    State to,
    Instant at,
    Instant knownAt,
    String cause,
    Optional<LogPosition> origin,
    String rule,
    String ruleVersion,
    Optional<Moment> deadlineBefore,
    Optional<Moment> deadlineAfter)
    implements Publication {}
