package se.garantivakt.simulate;

import java.time.LocalDateTime;
import java.util.List;
import se.garantivakt.event.Action;

/**
 * Something that happened in care, not yet registered. Times are local to {@link Days#ZONE}.
 *
 * @param when when it occurred, as the record will say
 * @param dayOnly the record says only the day
 * @param knownFrom when it could be registered at the earliest
 * @param more further fields of the action
 */
record Happening(
    String eventId,
    Action action,
    LocalDateTime when,
    boolean dayOnly,
    LocalDateTime knownFrom,
    Concern concern,
    List<Field> more) {}
